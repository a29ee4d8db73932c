# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'registration.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from ptsp_desk.gui.widgets.elided import Elided

class Ui_RegistrationPage(object):
    def setupUi(self, RegistrationPage):
        if not RegistrationPage.objectName():
            RegistrationPage.setObjectName(u"RegistrationPage")
        self.page = QVBoxLayout(RegistrationPage)
        self.page.setSpacing(0)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(0, 0, 0, 0)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(0)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.leftScroll = QScrollArea(RegistrationPage)
        self.leftScroll.setObjectName(u"leftScroll")
        self.leftScroll.setProperty(u"role", u"ground")
        self.leftScroll.setWidgetResizable(True)
        self.leftScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.leftScroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.leftScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.left = QWidget()
        self.left.setObjectName(u"left")
        self.left.setProperty(u"role", u"ground")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setSpacing(0)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(24, 16, 14, 6)
        self.serviceHead = QHBoxLayout()
        self.serviceHead.setSpacing(8)
        self.serviceHead.setObjectName(u"serviceHead")
        self.serviceHead.setContentsMargins(0, 0, 0, 0)
        self.serviceTitle = QLabel(self.left)
        self.serviceTitle.setObjectName(u"serviceTitle")
        self.serviceTitle.setProperty(u"role", u"subtitle")

        self.serviceHead.addWidget(self.serviceTitle)

        self.basis = Elided(self.left)
        self.basis.setObjectName(u"basis")
        self.basis.setProperty(u"role", u"hint")

        self.serviceHead.addWidget(self.basis)


        self.leftLayout.addLayout(self.serviceHead)

        self.g1 = QSpacerItem(2, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.leftLayout.addItem(self.g1)

        self.servicePlace = QWidget(self.left)
        self.servicePlace.setObjectName(u"servicePlace")
        self.serviceLayout = QVBoxLayout(self.servicePlace)
        self.serviceLayout.setSpacing(0)
        self.serviceLayout.setObjectName(u"serviceLayout")
        self.serviceLayout.setContentsMargins(0, 0, 0, 0)

        self.leftLayout.addWidget(self.servicePlace)

        self.g2 = QSpacerItem(2, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.leftLayout.addItem(self.g2)

        self.applicantHead = QHBoxLayout()
        self.applicantHead.setSpacing(8)
        self.applicantHead.setObjectName(u"applicantHead")
        self.applicantHead.setContentsMargins(0, 0, 0, 0)
        self.applicantTitle = QLabel(self.left)
        self.applicantTitle.setObjectName(u"applicantTitle")
        self.applicantTitle.setProperty(u"role", u"subtitle")

        self.applicantHead.addWidget(self.applicantTitle)

        self.applicantSpace = QSpacerItem(8, 2, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.applicantHead.addItem(self.applicantSpace)

        self.earlier = QLabel(self.left)
        self.earlier.setObjectName(u"earlier")
        self.earlier.setProperty(u"role", u"hint")

        self.applicantHead.addWidget(self.earlier)

        self.kindPlace = QWidget(self.left)
        self.kindPlace.setObjectName(u"kindPlace")
        self.kindLayout = QHBoxLayout(self.kindPlace)
        self.kindLayout.setSpacing(4)
        self.kindLayout.setObjectName(u"kindLayout")
        self.kindLayout.setContentsMargins(0, 0, 0, 0)

        self.applicantHead.addWidget(self.kindPlace)


        self.leftLayout.addLayout(self.applicantHead)

        self.g3 = QSpacerItem(2, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.leftLayout.addItem(self.g3)

        self.applicantPlace = QWidget(self.left)
        self.applicantPlace.setObjectName(u"applicantPlace")
        self.applicantLayout = QVBoxLayout(self.applicantPlace)
        self.applicantLayout.setSpacing(0)
        self.applicantLayout.setObjectName(u"applicantLayout")
        self.applicantLayout.setContentsMargins(0, 0, 0, 0)

        self.leftLayout.addWidget(self.applicantPlace)

        self.g9 = QSpacerItem(2, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.leftLayout.addItem(self.g9)

        self.similar = QLabel(self.left)
        self.similar.setObjectName(u"similar")
        self.similar.setProperty(u"role", u"hint-warn")
        self.similar.setWordWrap(True)

        self.leftLayout.addWidget(self.similar)

        self.g4 = QSpacerItem(2, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.leftLayout.addItem(self.g4)

        self.detailsTitle = QLabel(self.left)
        self.detailsTitle.setObjectName(u"detailsTitle")
        self.detailsTitle.setProperty(u"role", u"subtitle")

        self.leftLayout.addWidget(self.detailsTitle)

        self.g5 = QSpacerItem(2, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.leftLayout.addItem(self.g5)

        self.detailsPlace = QWidget(self.left)
        self.detailsPlace.setObjectName(u"detailsPlace")
        self.detailsLayout = QVBoxLayout(self.detailsPlace)
        self.detailsLayout.setSpacing(0)
        self.detailsLayout.setObjectName(u"detailsLayout")
        self.detailsLayout.setContentsMargins(0, 0, 0, 0)

        self.leftLayout.addWidget(self.detailsPlace)

        self.leftEnd = QSpacerItem(2, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.leftLayout.addItem(self.leftEnd)

        self.leftScroll.setWidget(self.left)

        self.columns.addWidget(self.leftScroll)

        self.middle = QFrame(RegistrationPage)
        self.middle.setObjectName(u"middle")
        self.middle.setProperty(u"role", u"column")
        self.middleLayout = QVBoxLayout(self.middle)
        self.middleLayout.setSpacing(0)
        self.middleLayout.setObjectName(u"middleLayout")
        self.middleLayout.setContentsMargins(0, 16, 0, 16)
        self.checkHead = QHBoxLayout()
        self.checkHead.setSpacing(8)
        self.checkHead.setObjectName(u"checkHead")
        self.checkHead.setContentsMargins(24, 0, 24, 0)
        self.checkTitle = QLabel(self.middle)
        self.checkTitle.setObjectName(u"checkTitle")
        self.checkTitle.setProperty(u"role", u"subtitle")

        self.checkHead.addWidget(self.checkTitle)

        self.checkSpace = QSpacerItem(8, 2, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.checkHead.addItem(self.checkSpace)

        self.checkSummary = QLabel(self.middle)
        self.checkSummary.setObjectName(u"checkSummary")
        self.checkSummary.setProperty(u"role", u"hint")

        self.checkHead.addWidget(self.checkSummary)


        self.middleLayout.addLayout(self.checkHead)

        self.g6 = QSpacerItem(2, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middleLayout.addItem(self.g6)

        self.emptyPlace = QWidget(self.middle)
        self.emptyPlace.setObjectName(u"emptyPlace")
        self.emptyLayout = QVBoxLayout(self.emptyPlace)
        self.emptyLayout.setSpacing(0)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(24, 0, 24, 0)
        self.checkEmpty = QLabel(self.emptyPlace)
        self.checkEmpty.setObjectName(u"checkEmpty")
        self.checkEmpty.setProperty(u"role", u"hint")
        self.checkEmpty.setWordWrap(True)

        self.emptyLayout.addWidget(self.checkEmpty)


        self.middleLayout.addWidget(self.emptyPlace)

        self.checkPlace = QWidget(self.middle)
        self.checkPlace.setObjectName(u"checkPlace")
        self.checkLayout = QVBoxLayout(self.checkPlace)
        self.checkLayout.setSpacing(0)
        self.checkLayout.setObjectName(u"checkLayout")
        self.checkLayout.setContentsMargins(16, 0, 16, 0)

        self.middleLayout.addWidget(self.checkPlace)

        self.legendPlace = QWidget(self.middle)
        self.legendPlace.setObjectName(u"legendPlace")
        self.legendLayout = QVBoxLayout(self.legendPlace)
        self.legendLayout.setSpacing(0)
        self.legendLayout.setObjectName(u"legendLayout")
        self.legendLayout.setContentsMargins(24, 8, 24, 0)

        self.middleLayout.addWidget(self.legendPlace)

        self.middleEnd = QSpacerItem(2, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.middleLayout.addItem(self.middleEnd)


        self.columns.addWidget(self.middle)

        self.right = QFrame(RegistrationPage)
        self.right.setObjectName(u"right")
        self.right.setProperty(u"role", u"column")
        self.rightLayout = QVBoxLayout(self.right)
        self.rightLayout.setSpacing(0)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(16, 16, 16, 16)
        self.feeHead = QHBoxLayout()
        self.feeHead.setSpacing(8)
        self.feeHead.setObjectName(u"feeHead")
        self.feeHead.setContentsMargins(8, 0, 8, 0)
        self.feeTitle = QLabel(self.right)
        self.feeTitle.setObjectName(u"feeTitle")
        self.feeTitle.setProperty(u"role", u"subtitle")

        self.feeHead.addWidget(self.feeTitle)

        self.feeSpace = QSpacerItem(8, 2, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.feeHead.addItem(self.feeSpace)

        self.whyPlace = QWidget(self.right)
        self.whyPlace.setObjectName(u"whyPlace")
        self.whyLayout = QHBoxLayout(self.whyPlace)
        self.whyLayout.setSpacing(4)
        self.whyLayout.setObjectName(u"whyLayout")
        self.whyLayout.setContentsMargins(0, 0, 0, 0)

        self.feeHead.addWidget(self.whyPlace)


        self.rightLayout.addLayout(self.feeHead)

        self.g7 = QSpacerItem(2, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rightLayout.addItem(self.g7)

        self.feeEmpty = QLabel(self.right)
        self.feeEmpty.setObjectName(u"feeEmpty")
        self.feeEmpty.setProperty(u"role", u"hint")
        self.feeEmpty.setWordWrap(True)

        self.rightLayout.addWidget(self.feeEmpty)

        self.feePlace = QWidget(self.right)
        self.feePlace.setObjectName(u"feePlace")
        self.feeLayout = QVBoxLayout(self.feePlace)
        self.feeLayout.setSpacing(0)
        self.feeLayout.setObjectName(u"feeLayout")
        self.feeLayout.setContentsMargins(0, 0, 0, 0)

        self.rightLayout.addWidget(self.feePlace)

        self.promisePlace = QWidget(self.right)
        self.promisePlace.setObjectName(u"promisePlace")
        self.promiseLayout = QVBoxLayout(self.promisePlace)
        self.promiseLayout.setSpacing(0)
        self.promiseLayout.setObjectName(u"promiseLayout")
        self.promiseLayout.setContentsMargins(8, 8, 8, 0)

        self.rightLayout.addWidget(self.promisePlace)

        self.g8 = QSpacerItem(2, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rightLayout.addItem(self.g8)

        self.serviceNote = QLabel(self.right)
        self.serviceNote.setObjectName(u"serviceNote")
        self.serviceNote.setProperty(u"role", u"hint")
        self.serviceNote.setWordWrap(True)

        self.rightLayout.addWidget(self.serviceNote)

        self.rightEnd = QSpacerItem(2, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rightLayout.addItem(self.rightEnd)


        self.columns.addWidget(self.right)

        self.columns.setStretch(0, 488)
        self.columns.setStretch(1, 372)
        self.columns.setStretch(2, 317)

        self.page.addLayout(self.columns)

        self.bar = QFrame(RegistrationPage)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"role", u"bar")
        self.bar.setMinimumSize(QSize(0, 60))
        self.bar.setMaximumSize(QSize(16777215, 60))
        self.barLayout = QHBoxLayout(self.bar)
        self.barLayout.setSpacing(12)
        self.barLayout.setObjectName(u"barLayout")
        self.barLayout.setContentsMargins(24, 0, 24, 0)
        self.message = QLabel(self.bar)
        self.message.setObjectName(u"message")
        self.message.setProperty(u"role", u"hint")
        self.message.setWordWrap(True)

        self.barLayout.addWidget(self.message)


        self.page.addWidget(self.bar)

        self.page.setStretch(0, 1)

        self.retranslateUi(RegistrationPage)
    # setupUi

    def retranslateUi(self, RegistrationPage):
        RegistrationPage.setWindowTitle(QCoreApplication.translate("RegistrationPage", u"Permohonan baru", None))
        self.serviceTitle.setText(QCoreApplication.translate("RegistrationPage", u"Layanan", None))
        self.applicantTitle.setText(QCoreApplication.translate("RegistrationPage", u"Pemohon", None))
        self.detailsTitle.setText(QCoreApplication.translate("RegistrationPage", u"Rincian", None))
        self.checkTitle.setText(QCoreApplication.translate("RegistrationPage", u"Kelengkapan", None))
        self.checkEmpty.setText(QCoreApplication.translate("RegistrationPage", u"Persyaratan muncul di sini setelah jenis izin dan permohonannya dipilih. F5 membawa ke sini.", None))
        self.feeTitle.setText(QCoreApplication.translate("RegistrationPage", u"Perkiraan biaya", None))
        self.feeEmpty.setText(QCoreApplication.translate("RegistrationPage", u"Biaya dan janji selesai muncul di sini, baris demi baris, dengan alasannya.", None))
    # retranslateUi

