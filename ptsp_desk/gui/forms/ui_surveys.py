# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'surveys.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QSize)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout)

class Ui_SurveysPage(object):
    def setupUi(self, SurveysPage):
        if not SurveysPage.objectName():
            SurveysPage.setObjectName(u"SurveysPage")
        self.page_layout = QVBoxLayout(SurveysPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.body = QHBoxLayout()
        self.body.setSpacing(0)
        self.body.setObjectName(u"body")
        self.body.setContentsMargins(0, 0, 0, 0)
        self.rail = QFrame(SurveysPage)
        self.rail.setObjectName(u"rail")
        self.rail.setProperty(u"role", u"rail-ground")
        self.rail.setMinimumSize(QSize(196, 0))
        self.rail.setMaximumSize(QSize(196, 16777215))
        self.rail_layout = QVBoxLayout(self.rail)
        self.rail_layout.setSpacing(4)
        self.rail_layout.setObjectName(u"rail_layout")
        self.rail_layout.setContentsMargins(12, 20, 12, 16)
        self.sections = QVBoxLayout()
        self.sections.setSpacing(2)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(0, 0, 0, 0)

        self.rail_layout.addLayout(self.sections)

        self.rail_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rail_layout.addItem(self.rail_space)

        self.rail_layout.setStretch(1, 1)

        self.body.addWidget(self.rail)

        self.right = QVBoxLayout()
        self.right.setSpacing(0)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.head = QVBoxLayout()
        self.head.setSpacing(0)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)

        self.right.addLayout(self.head)

        self.stack = QStackedWidget(SurveysPage)
        self.stack.setObjectName(u"stack")

        self.right.addWidget(self.stack)

        self.right.setStretch(1, 1)

        self.body.addLayout(self.right)

        self.body.setStretch(1, 1)

        self.page_layout.addLayout(self.body)

        self.bottom = QFrame(SurveysPage)
        self.bottom.setObjectName(u"bottom")
        self.bottom.setProperty(u"role", u"bar")
        self.bottom.setMinimumSize(QSize(0, 60))
        self.bottom.setMaximumSize(QSize(16777215, 60))
        self.bottom_layout = QHBoxLayout(self.bottom)
        self.bottom_layout.setSpacing(16)
        self.bottom_layout.setObjectName(u"bottom_layout")
        self.bottom_layout.setContentsMargins(24, 11, 24, 11)
        self.message = QLabel(self.bottom)
        self.message.setObjectName(u"message")
        self.message.setProperty(u"role", u"hint")
        self.message.setWordWrap(True)

        self.bottom_layout.addWidget(self.message)

        self.bottom_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.bottom)

        self.page_layout.setStretch(0, 1)

        self.retranslateUi(SurveysPage)
    # setupUi

    def retranslateUi(self, SurveysPage):
        pass
    # retranslateUi

