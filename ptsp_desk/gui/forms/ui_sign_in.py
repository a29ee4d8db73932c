# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_in.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QListView, QPushButton,
    QSizePolicy, QVBoxLayout)
class Ui_SignIn(object):
    def setupUi(self, SignIn):
        if not SignIn.objectName():
            SignIn.setObjectName(u"SignIn")
        SignIn.setProperty(u"role", u"ground")
        self.around = QGridLayout(SignIn)
        self.around.setObjectName(u"around")
        self.card = QFrame(SignIn)
        self.card.setObjectName(u"card")
        self.card.setMinimumSize(QSize(440, 0))
        self.card.setMaximumSize(QSize(440, 16777215))
        self.card.setProperty(u"role", u"card")
        self.lines = QVBoxLayout(self.card)
        self.lines.setSpacing(16)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(32, 32, 32, 24)
        self.brand = QHBoxLayout()
        self.brand.setSpacing(12)
        self.brand.setObjectName(u"brand")
        self.mark = QLabel(self.card)
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
        self.office = QLabel(self.card)
        self.office.setObjectName(u"office")
        self.office.setProperty(u"role", u"subtitle")
        self.office.setWordWrap(True)
        self.office.setTextFormat(Qt.TextFormat.PlainText)

        self.names.addWidget(self.office)

        self.desk = QLabel(self.card)
        self.desk.setObjectName(u"desk")
        self.desk.setProperty(u"role", u"hint")
        self.desk.setWordWrap(True)

        self.names.addWidget(self.desk)


        self.brand.addLayout(self.names)


        self.lines.addLayout(self.brand)

        self.officer_lines = QVBoxLayout()
        self.officer_lines.setSpacing(4)
        self.officer_lines.setObjectName(u"officer_lines")
        self.officers_label = QLabel(self.card)
        self.officers_label.setObjectName(u"officers_label")
        self.officers_label.setProperty(u"role", u"label")

        self.officer_lines.addWidget(self.officers_label)

        self.officers = QListView(self.card)
        self.officers.setObjectName(u"officers")
        self.officers.setMinimumSize(QSize(0, 176))
        self.officers.setMaximumSize(QSize(16777215, 278))
        self.officers.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.officers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.officer_lines.addWidget(self.officers)


        self.lines.addLayout(self.officer_lines)

        self.pin_place = QVBoxLayout()
        self.pin_place.setObjectName(u"pin_place")

        self.lines.addLayout(self.pin_place)

        self.end = QHBoxLayout()
        self.end.setObjectName(u"end")
        self.note = QLabel(self.card)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"role", u"hint")
        self.note.setWordWrap(True)

        self.end.addWidget(self.note)

        self.enter = QPushButton(self.card)
        self.enter.setObjectName(u"enter")
        self.enter.setProperty(u"role", u"primary")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.enter.sizePolicy().hasHeightForWidth())
        self.enter.setSizePolicy(sizePolicy)

        self.end.addWidget(self.enter)


        self.lines.addLayout(self.end)


        self.around.addWidget(self.card, 1, 1, 1, 1)

        self.around.setRowStretch(0, 2)
        self.around.setRowStretch(2, 3)
        self.around.setColumnStretch(0, 1)
        self.around.setColumnStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.officers_label.setBuddy(self.officers)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SignIn)
    # setupUi

    def retranslateUi(self, SignIn):
        self.office.setText(QCoreApplication.translate("SignIn", u"Loket PTSP", None))
        self.desk.setText(QCoreApplication.translate("SignIn", u"Membuka data kantor \u2026", None))
        self.officers_label.setText(QCoreApplication.translate("SignIn", u"Siapa yang bertugas?", None))
#if QT_CONFIG(accessibility)
        self.officers.setAccessibleName(QCoreApplication.translate("SignIn", u"Petugas", None))
#endif // QT_CONFIG(accessibility)
        self.enter.setText(QCoreApplication.translate("SignIn", u"Masuk", None))
        pass
    # retranslateUi

