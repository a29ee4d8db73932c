# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'setup.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout)
class Ui_SetupPage(object):
    def setupUi(self, SetupPage):
        if not SetupPage.objectName():
            SetupPage.setObjectName(u"SetupPage")
        self.whole = QVBoxLayout(SetupPage)
        self.whole.setSpacing(0)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(SetupPage)
        self.top_bar.setObjectName(u"top_bar")
        self.top_bar.setMinimumSize(QSize(0, 56))
        self.top_bar.setMaximumSize(QSize(16777215, 56))
        self.top_bar.setProperty(u"role", u"top-bar")
        self.top_line = QHBoxLayout(self.top_bar)
        self.top_line.setSpacing(16)
        self.top_line.setObjectName(u"top_line")
        self.top_line.setContentsMargins(24, -1, 24, -1)
        self.title = QLabel(self.top_bar)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.top_line.addWidget(self.title)

        self.top_spring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top_line.addItem(self.top_spring)

        self.step = QLabel(self.top_bar)
        self.step.setObjectName(u"step")
        self.step.setProperty(u"role", u"hint")

        self.top_line.addWidget(self.step)


        self.whole.addWidget(self.top_bar)

        self.middle = QHBoxLayout()
        self.middle.setObjectName(u"middle")
        self.middle.setContentsMargins(-1, 32, -1, 16)
        self.left_spring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.left_spring)

        self.steps = QStackedWidget(SetupPage)
        self.steps.setObjectName(u"steps")
        self.steps.setMinimumSize(QSize(640, 0))
        self.steps.setMaximumSize(QSize(640, 16777215))

        self.middle.addWidget(self.steps)

        self.right_spring = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.middle.addItem(self.right_spring)

        self.middle.setStretch(0, 1)
        self.middle.setStretch(2, 1)

        self.whole.addLayout(self.middle)

        self.bar = QFrame(SetupPage)
        self.bar.setObjectName(u"bar")
        self.bar.setMinimumSize(QSize(0, 60))
        self.bar.setMaximumSize(QSize(16777215, 60))
        self.bar.setProperty(u"role", u"bar")
        self.bar_line = QHBoxLayout(self.bar)
        self.bar_line.setSpacing(12)
        self.bar_line.setObjectName(u"bar_line")
        self.bar_line.setContentsMargins(24, 0, 24, 0)
        self.back = QPushButton(self.bar)
        self.back.setObjectName(u"back")

        self.bar_line.addWidget(self.back)

        self.message = QLabel(self.bar)
        self.message.setObjectName(u"message")
        self.message.setProperty(u"role", u"hint")
        self.message.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.message.sizePolicy().hasHeightForWidth())
        self.message.setSizePolicy(sizePolicy)

        self.bar_line.addWidget(self.message)


        self.whole.addWidget(self.bar)


        self.retranslateUi(SetupPage)
    # setupUi

    def retranslateUi(self, SetupPage):
        self.title.setText(QCoreApplication.translate("SetupPage", u"Menyiapkan kantor", None))
        self.back.setText(QCoreApplication.translate("SetupPage", u"Kembali", None))
        pass
    # retranslateUi

