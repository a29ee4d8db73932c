# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'days.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_DaysPage(object):
    def setupUi(self, DaysPage):
        if not DaysPage.objectName():
            DaysPage.setObjectName(u"DaysPage")
        self.page = QVBoxLayout(DaysPage)
        self.page.setSpacing(0)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(0, 0, 0, 0)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(0)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QWidget(DaysPage)
        self.left.setObjectName(u"left")
        self.left.setProperty(u"role", u"ground")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setSpacing(0)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(24, 18, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.heading = QVBoxLayout()
        self.heading.setSpacing(2)
        self.heading.setObjectName(u"heading")
        self.heading.setContentsMargins(0, 0, 0, 0)
        self.day = QLabel(self.left)
        self.day.setObjectName(u"day")
        self.day.setProperty(u"role", u"title")

        self.heading.addWidget(self.day)

        self.standing = QLabel(self.left)
        self.standing.setObjectName(u"standing")
        self.standing.setProperty(u"role", u"hint")
        self.standing.setWordWrap(True)

        self.heading.addWidget(self.standing)


        self.head.addLayout(self.heading)

        self.head.setStretch(0, 1)

        self.leftLayout.addLayout(self.head)

        self.g1 = QSpacerItem(2, 18, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.leftLayout.addItem(self.g1)

        self.checks_title = QLabel(self.left)
        self.checks_title.setObjectName(u"checks_title")
        self.checks_title.setProperty(u"role", u"subtitle")

        self.leftLayout.addWidget(self.checks_title)

        self.g2 = QSpacerItem(2, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.leftLayout.addItem(self.g2)

        self.checks = QWidget(self.left)
        self.checks.setObjectName(u"checks")
        self.checks_layout = QVBoxLayout(self.checks)
        self.checks_layout.setSpacing(0)
        self.checks_layout.setObjectName(u"checks_layout")
        self.checks_layout.setContentsMargins(0, 0, 0, 0)

        self.leftLayout.addWidget(self.checks)

        self.left_end = QSpacerItem(2, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.leftLayout.addItem(self.left_end)


        self.columns.addWidget(self.left)

        self.right = QFrame(DaysPage)
        self.right.setObjectName(u"right")
        self.right.setProperty(u"role", u"column")
        self.right.setMinimumSize(QSize(380, 0))
        self.right_layout = QVBoxLayout(self.right)
        self.right_layout.setSpacing(0)
        self.right_layout.setObjectName(u"right_layout")
        self.right_layout.setContentsMargins(24, 18, 24, 16)
        self.officers_title = QLabel(self.right)
        self.officers_title.setObjectName(u"officers_title")
        self.officers_title.setProperty(u"role", u"subtitle")

        self.right_layout.addWidget(self.officers_title)

        self.g3 = QSpacerItem(2, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_layout.addItem(self.g3)

        self.officers = QWidget(self.right)
        self.officers.setObjectName(u"officers")
        self.officers_layout = QVBoxLayout(self.officers)
        self.officers_layout.setSpacing(4)
        self.officers_layout.setObjectName(u"officers_layout")
        self.officers_layout.setContentsMargins(0, 0, 0, 0)

        self.right_layout.addWidget(self.officers)

        self.g4 = QSpacerItem(2, 18, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_layout.addItem(self.g4)

        self.closing_title = QLabel(self.right)
        self.closing_title.setObjectName(u"closing_title")
        self.closing_title.setProperty(u"role", u"subtitle")

        self.right_layout.addWidget(self.closing_title)

        self.g5 = QSpacerItem(2, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_layout.addItem(self.g5)

        self.closing = QWidget(self.right)
        self.closing.setObjectName(u"closing")
        self.closing_layout = QVBoxLayout(self.closing)
        self.closing_layout.setSpacing(4)
        self.closing_layout.setObjectName(u"closing_layout")
        self.closing_layout.setContentsMargins(0, 0, 0, 0)

        self.right_layout.addWidget(self.closing)

        self.g6 = QSpacerItem(2, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_layout.addItem(self.g6)

        self.reason_place = QWidget(self.right)
        self.reason_place.setObjectName(u"reason_place")
        self.reason_layout = QVBoxLayout(self.reason_place)
        self.reason_layout.setSpacing(4)
        self.reason_layout.setObjectName(u"reason_layout")
        self.reason_layout.setContentsMargins(0, 0, 0, 0)

        self.right_layout.addWidget(self.reason_place)

        self.right_end = QSpacerItem(2, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_layout.addItem(self.right_end)


        self.columns.addWidget(self.right)

        self.columns.setStretch(0, 7)
        self.columns.setStretch(1, 4)

        self.page.addLayout(self.columns)

        self.bar = QFrame(DaysPage)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"role", u"bar")
        self.bar.setMinimumSize(QSize(0, 60))
        self.bar.setMaximumSize(QSize(16777215, 60))
        self.bar_layout = QHBoxLayout(self.bar)
        self.bar_layout.setSpacing(8)
        self.bar_layout.setObjectName(u"bar_layout")
        self.bar_layout.setContentsMargins(24, 0, 24, 0)
        self.message = QLabel(self.bar)
        self.message.setObjectName(u"message")
        self.message.setProperty(u"role", u"hint")
        self.message.setWordWrap(True)

        self.bar_layout.addWidget(self.message)

        self.bar_space = QSpacerItem(8, 2, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_layout.addItem(self.bar_space)


        self.page.addWidget(self.bar)

        self.page.setStretch(0, 1)

        self.retranslateUi(DaysPage)
    # setupUi

    def retranslateUi(self, DaysPage):
        self.checks_title.setText(QCoreApplication.translate("DaysPage", u"Papan siap loket", None))
        self.officers_title.setText(QCoreApplication.translate("DaysPage", u"Petugas yang bertugas", None))
        self.closing_title.setText(QCoreApplication.translate("DaysPage", u"Sebelum tutup hari", None))
        pass
    # retranslateUi

