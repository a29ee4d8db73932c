# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'answering.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)
class Ui_Answering(object):
    def setupUi(self, Answering):
        if not Answering.objectName():
            Answering.setObjectName(u"Answering")
        Answering.setProperty(u"role", u"ground")
        self.lines = QVBoxLayout(Answering)
        self.lines.setSpacing(0)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.top = QWidget(Answering)
        self.top.setObjectName(u"top")
        self.top.setMinimumSize(QSize(0, 72))
        self.top.setMaximumSize(QSize(16777215, 72))
        self.top_line = QHBoxLayout(self.top)
        self.top_line.setSpacing(0)
        self.top_line.setObjectName(u"top_line")
        self.top_line.setContentsMargins(48, 0, 48, 0)
        self.about_lines = QVBoxLayout()
        self.about_lines.setSpacing(0)
        self.about_lines.setObjectName(u"about_lines")
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.about_lines.addItem(self.above)

        self.office_place = QHBoxLayout()
        self.office_place.setObjectName(u"office_place")

        self.about_lines.addLayout(self.office_place)

        self.service_line = QHBoxLayout()
        self.service_line.setSpacing(0)
        self.service_line.setObjectName(u"service_line")
        self.service_place = QHBoxLayout()
        self.service_place.setObjectName(u"service_place")

        self.service_line.addLayout(self.service_place)

        self.anonymous = QLabel(self.top)
        self.anonymous.setObjectName(u"anonymous")
        self.anonymous.setProperty(u"role", u"public-hint")
        self.anonymous.setTextFormat(Qt.TextFormat.PlainText)

        self.service_line.addWidget(self.anonymous)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.service_line.addItem(self.rest)


        self.about_lines.addLayout(self.service_line)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.about_lines.addItem(self.below)


        self.top_line.addLayout(self.about_lines)

        self.before = QSpacerItem(24, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.top_line.addItem(self.before)

        self.progress_place = QHBoxLayout()
        self.progress_place.setObjectName(u"progress_place")

        self.top_line.addLayout(self.progress_place)

        self.after = QSpacerItem(24, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.top_line.addItem(self.after)

        self.count = QLabel(self.top)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"public-hint")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.count.setTextFormat(Qt.TextFormat.PlainText)

        self.top_line.addWidget(self.count)

        self.top_line.setStretch(0, 1)
        self.top_line.setStretch(4, 1)

        self.lines.addWidget(self.top)

        self.pages = QStackedWidget(Answering)
        self.pages.setObjectName(u"pages")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.pages.sizePolicy().hasHeightForWidth())
        self.pages.setSizePolicy(sizePolicy)

        self.lines.addWidget(self.pages)

        self.bottom = QWidget(Answering)
        self.bottom.setObjectName(u"bottom")
        self.bottom.setMinimumSize(QSize(0, 72))
        self.bottom.setMaximumSize(QSize(16777215, 72))
        self.bottom_line = QHBoxLayout(self.bottom)
        self.bottom_line.setSpacing(12)
        self.bottom_line.setObjectName(u"bottom_line")
        self.bottom_line.setContentsMargins(31, 0, 31, 16)

        self.lines.addWidget(self.bottom)


        self.retranslateUi(Answering)
    # setupUi

    def retranslateUi(self, Answering):
        Answering.setWindowTitle(QCoreApplication.translate("Answering", u"Survei kepuasan", None))
    # retranslateUi

