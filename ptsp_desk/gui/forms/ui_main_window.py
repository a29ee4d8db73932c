# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout,
    QWidget)
class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        self.halves = QHBoxLayout(MainWindow)
        self.halves.setSpacing(0)
        self.halves.setObjectName(u"halves")
        self.halves.setContentsMargins(0, 0, 0, 0)
        self.rail = QFrame(MainWindow)
        self.rail.setObjectName(u"rail")
        self.rail.setMinimumSize(QSize(188, 0))
        self.rail.setMaximumSize(QSize(188, 16777215))
        self.rail.setProperty(u"role", u"rail-ground")
        self.rail_lines = QVBoxLayout(self.rail)
        self.rail_lines.setSpacing(0)
        self.rail_lines.setObjectName(u"rail_lines")
        self.rail_lines.setContentsMargins(12, 16, 12, 14)
        self.brand = QHBoxLayout()
        self.brand.setSpacing(10)
        self.brand.setObjectName(u"brand")
        self.brand.setContentsMargins(8, -1, -1, -1)
        self.mark = QLabel(self.rail)
        self.mark.setObjectName(u"mark")
        self.mark.setMinimumSize(QSize(30, 32))
        self.mark.setMaximumSize(QSize(30, 32))
        self.mark.setProperty(u"role", u"mark")
        self.mark.setText(u"PT")
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.brand.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)

        self.names = QVBoxLayout()
        self.names.setSpacing(0)
        self.names.setObjectName(u"names")
        self.desk = QLabel(self.rail)
        self.desk.setObjectName(u"desk")
        self.desk.setProperty(u"role", u"strong")

        self.names.addWidget(self.desk)

        self.office = QLabel(self.rail)
        self.office.setObjectName(u"office")
        self.office.setProperty(u"role", u"hint")
        self.office.setWordWrap(True)
        self.office.setTextFormat(Qt.TextFormat.PlainText)

        self.names.addWidget(self.office)


        self.brand.addLayout(self.names)


        self.rail_lines.addLayout(self.brand)

        self.below_brand = QSpacerItem(0, 18, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rail_lines.addItem(self.below_brand)

        self.page_buttons = QVBoxLayout()
        self.page_buttons.setSpacing(2)
        self.page_buttons.setObjectName(u"page_buttons")

        self.rail_lines.addLayout(self.page_buttons)

        self.rail_spring = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rail_lines.addItem(self.rail_spring)

        self.rail_line = QFrame(self.rail)
        self.rail_line.setObjectName(u"rail_line")
        self.rail_line.setProperty(u"role", u"line")

        self.rail_lines.addWidget(self.rail_line)

        self.facts = QVBoxLayout()
        self.facts.setSpacing(2)
        self.facts.setObjectName(u"facts")
        self.facts.setContentsMargins(8, 12, -1, -1)
        self.sync_line = QHBoxLayout()
        self.sync_line.setSpacing(6)
        self.sync_line.setObjectName(u"sync_line")
        self.sync_dot = QLabel(self.rail)
        self.sync_dot.setObjectName(u"sync_dot")
        self.sync_dot.setMinimumSize(QSize(8, 8))
        self.sync_dot.setMaximumSize(QSize(8, 8))
        self.sync_dot.setProperty(u"role", u"dot")
        self.sync_dot.setProperty(u"state", u"open")

        self.sync_line.addWidget(self.sync_dot)

        self.sync = QLabel(self.rail)
        self.sync.setObjectName(u"sync")

        self.sync_line.addWidget(self.sync)


        self.facts.addLayout(self.sync_line)

        self.sync_hint = QLabel(self.rail)
        self.sync_hint.setObjectName(u"sync_hint")
        self.sync_hint.setProperty(u"role", u"hint")
        self.sync_hint.setWordWrap(True)

        self.facts.addWidget(self.sync_hint)

        self.above_officer = QSpacerItem(0, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.facts.addItem(self.above_officer)

        self.officer = QLabel(self.rail)
        self.officer.setObjectName(u"officer")
        self.officer.setProperty(u"role", u"strong")
        self.officer.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.officer)

        self.officer_line = QHBoxLayout()
        self.officer_line.setSpacing(4)
        self.officer_line.setObjectName(u"officer_line")
        self.role = QLabel(self.rail)
        self.role.setObjectName(u"role")
        self.role.setProperty(u"role", u"hint")

        self.officer_line.addWidget(self.role)


        self.facts.addLayout(self.officer_line)


        self.rail_lines.addLayout(self.facts)


        self.halves.addWidget(self.rail)

        self.work = QVBoxLayout()
        self.work.setSpacing(0)
        self.work.setObjectName(u"work")
        self.top_bar = QFrame(MainWindow)
        self.top_bar.setObjectName(u"top_bar")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.top_bar.sizePolicy().hasHeightForWidth())
        self.top_bar.setSizePolicy(sizePolicy)
        self.top_bar.setMinimumSize(QSize(0, 56))
        self.top_bar.setProperty(u"role", u"top-bar")
        self.top_line = QHBoxLayout(self.top_bar)
        self.top_line.setSpacing(16)
        self.top_line.setObjectName(u"top_line")
        self.top_line.setContentsMargins(24, 0, 24, 0)
        self.title = QLabel(self.top_bar)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.top_line.addWidget(self.title)

        self.chips_place = QHBoxLayout()
        self.chips_place.setObjectName(u"chips_place")

        self.top_line.addLayout(self.chips_place)

        self.status_room = QWidget(self.top_bar)
        self.status_room.setObjectName(u"status_room")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.status_room.sizePolicy().hasHeightForWidth())
        self.status_room.setSizePolicy(sizePolicy1)
        self.status_place = QHBoxLayout(self.status_room)
        self.status_place.setObjectName(u"status_place")
        self.status_place.setContentsMargins(0, 3, 0, 3)

        self.top_line.addWidget(self.status_room)

        self.find_place = QHBoxLayout()
        self.find_place.setObjectName(u"find_place")

        self.top_line.addLayout(self.find_place)


        self.work.addWidget(self.top_bar)

        self.pages = QStackedWidget(MainWindow)
        self.pages.setObjectName(u"pages")

        self.work.addWidget(self.pages)

        self.work.setStretch(1, 1)

        self.halves.addLayout(self.work)


        self.retranslateUi(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        self.sync.setText(QCoreApplication.translate("MainWindow", u"Belum ada pusat", None))
        pass
    # retranslateUi

