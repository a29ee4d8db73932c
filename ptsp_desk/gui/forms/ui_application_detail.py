# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'application_detail.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)
class Ui_ApplicationDetail(object):
    def setupUi(self, ApplicationDetail):
        if not ApplicationDetail.objectName():
            ApplicationDetail.setObjectName(u"ApplicationDetail")
        ApplicationDetail.setProperty(u"role", u"column")
        self.detail_layout = QVBoxLayout(ApplicationDetail)
        self.detail_layout.setSpacing(0)
        self.detail_layout.setObjectName(u"detail_layout")
        self.detail_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(ApplicationDetail)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setProperty(u"role", u"preview")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content_layout = QVBoxLayout(self.content)
        self.content_layout.setSpacing(14)
        self.content_layout.setObjectName(u"content_layout")
        self.content_layout.setContentsMargins(24, 18, 24, 18)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.naming = QVBoxLayout()
        self.naming.setSpacing(0)
        self.naming.setObjectName(u"naming")
        self.naming.setContentsMargins(0, 0, 0, 0)
        self.number = QLabel(self.content)
        self.number.setObjectName(u"number")
        self.number.setProperty(u"role", u"large")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.naming.addWidget(self.number)

        self.code = QLabel(self.content)
        self.code.setObjectName(u"code")
        self.code.setProperty(u"role", u"hint")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.naming.addWidget(self.code)


        self.head.addLayout(self.naming)

        self.space_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.space_3)

        self.standing = QVBoxLayout()
        self.standing.setSpacing(4)
        self.standing.setObjectName(u"standing")
        self.standing.setContentsMargins(0, 0, 0, 0)
        self.stage = QLabel(self.content)
        self.stage.setObjectName(u"stage")
        self.stage.setProperty(u"role", u"badge")

        self.standing.addWidget(self.stage, 0, Qt.AlignmentFlag.AlignRight)

        self.since = QLabel(self.content)
        self.since.setObjectName(u"since")
        self.since.setProperty(u"role", u"hint")
        self.since.setAlignment(Qt.AlignmentFlag.AlignRight)

        self.standing.addWidget(self.since)


        self.head.addLayout(self.standing)


        self.content_layout.addLayout(self.head)

        self.notice_card = QWidget(self.content)
        self.notice_card.setObjectName(u"notice_card")
        self.notice_card.setProperty(u"role", u"soft-warn")
        self.notice_layout = QVBoxLayout(self.notice_card)
        self.notice_layout.setSpacing(0)
        self.notice_layout.setObjectName(u"notice_layout")
        self.notice_layout.setContentsMargins(12, 8, 12, 8)
        self.notice = QLabel(self.notice_card)
        self.notice.setObjectName(u"notice")
        self.notice.setWordWrap(True)

        self.notice_layout.addWidget(self.notice)


        self.content_layout.addWidget(self.notice_card)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(28)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QVBoxLayout()
        self.left.setSpacing(14)
        self.left.setObjectName(u"left")
        self.left.setContentsMargins(0, 0, 0, 0)
        self.service_box = QVBoxLayout()
        self.service_box.setSpacing(6)
        self.service_box.setObjectName(u"service_box")
        self.service_box.setContentsMargins(0, 0, 0, 0)
        self.service_head = QHBoxLayout()
        self.service_head.setSpacing(0)
        self.service_head.setObjectName(u"service_head")
        self.service_head.setContentsMargins(0, 0, 0, 0)
        self.service_title = QLabel(self.content)
        self.service_title.setObjectName(u"service_title")
        self.service_title.setProperty(u"role", u"subtitle")

        self.service_head.addWidget(self.service_title)

        self.space_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.service_head.addItem(self.space_4)

        self.service_aside = QLabel(self.content)
        self.service_aside.setObjectName(u"service_aside")
        self.service_aside.setProperty(u"role", u"hint")

        self.service_head.addWidget(self.service_aside)


        self.service_box.addLayout(self.service_head)

        self.service = QWidget(self.content)
        self.service.setObjectName(u"service")
        self.service_layout = QVBoxLayout(self.service)
        self.service_layout.setSpacing(0)
        self.service_layout.setObjectName(u"service_layout")
        self.service_layout.setContentsMargins(0, 0, 0, 0)

        self.service_box.addWidget(self.service)


        self.left.addLayout(self.service_box)

        self.applicant_box = QVBoxLayout()
        self.applicant_box.setSpacing(6)
        self.applicant_box.setObjectName(u"applicant_box")
        self.applicant_box.setContentsMargins(0, 0, 0, 0)
        self.applicant_head = QHBoxLayout()
        self.applicant_head.setSpacing(0)
        self.applicant_head.setObjectName(u"applicant_head")
        self.applicant_head.setContentsMargins(0, 0, 0, 0)
        self.applicant_title = QLabel(self.content)
        self.applicant_title.setObjectName(u"applicant_title")
        self.applicant_title.setProperty(u"role", u"subtitle")

        self.applicant_head.addWidget(self.applicant_title)

        self.space_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.applicant_head.addItem(self.space_5)

        self.applicant_aside = QLabel(self.content)
        self.applicant_aside.setObjectName(u"applicant_aside")
        self.applicant_aside.setProperty(u"role", u"hint")

        self.applicant_head.addWidget(self.applicant_aside)


        self.applicant_box.addLayout(self.applicant_head)

        self.applicant = QWidget(self.content)
        self.applicant.setObjectName(u"applicant")
        self.applicant_layout = QVBoxLayout(self.applicant)
        self.applicant_layout.setSpacing(0)
        self.applicant_layout.setObjectName(u"applicant_layout")
        self.applicant_layout.setContentsMargins(0, 0, 0, 0)

        self.applicant_box.addWidget(self.applicant)


        self.left.addLayout(self.applicant_box)

        self.documents_box = QVBoxLayout()
        self.documents_box.setSpacing(6)
        self.documents_box.setObjectName(u"documents_box")
        self.documents_box.setContentsMargins(0, 0, 0, 0)
        self.documents_head = QHBoxLayout()
        self.documents_head.setSpacing(0)
        self.documents_head.setObjectName(u"documents_head")
        self.documents_head.setContentsMargins(0, 0, 0, 0)
        self.documents_title = QLabel(self.content)
        self.documents_title.setObjectName(u"documents_title")
        self.documents_title.setProperty(u"role", u"subtitle")

        self.documents_head.addWidget(self.documents_title)

        self.space_6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.documents_head.addItem(self.space_6)

        self.documents_aside = QLabel(self.content)
        self.documents_aside.setObjectName(u"documents_aside")
        self.documents_aside.setProperty(u"role", u"hint")

        self.documents_head.addWidget(self.documents_aside)


        self.documents_box.addLayout(self.documents_head)

        self.documents = QWidget(self.content)
        self.documents.setObjectName(u"documents")
        self.documents_layout = QVBoxLayout(self.documents)
        self.documents_layout.setSpacing(0)
        self.documents_layout.setObjectName(u"documents_layout")
        self.documents_layout.setContentsMargins(0, 0, 0, 0)

        self.documents_box.addWidget(self.documents)


        self.left.addLayout(self.documents_box)

        self.space_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left.addItem(self.space_7)


        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(14)
        self.right.setObjectName(u"right")
        self.right.setContentsMargins(0, 0, 0, 0)
        self.fee_box = QVBoxLayout()
        self.fee_box.setSpacing(6)
        self.fee_box.setObjectName(u"fee_box")
        self.fee_box.setContentsMargins(0, 0, 0, 0)
        self.fee_head = QHBoxLayout()
        self.fee_head.setSpacing(0)
        self.fee_head.setObjectName(u"fee_head")
        self.fee_head.setContentsMargins(0, 0, 0, 0)
        self.fee_title = QLabel(self.content)
        self.fee_title.setObjectName(u"fee_title")
        self.fee_title.setProperty(u"role", u"subtitle")

        self.fee_head.addWidget(self.fee_title)

        self.space_8 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fee_head.addItem(self.space_8)

        self.fee_aside = QLabel(self.content)
        self.fee_aside.setObjectName(u"fee_aside")
        self.fee_aside.setProperty(u"role", u"hint")

        self.fee_head.addWidget(self.fee_aside)


        self.fee_box.addLayout(self.fee_head)

        self.fee = QWidget(self.content)
        self.fee.setObjectName(u"fee")
        self.fee_layout = QVBoxLayout(self.fee)
        self.fee_layout.setSpacing(0)
        self.fee_layout.setObjectName(u"fee_layout")
        self.fee_layout.setContentsMargins(0, 0, 0, 0)

        self.fee_box.addWidget(self.fee)


        self.right.addLayout(self.fee_box)

        self.promise_card = QWidget(self.content)
        self.promise_card.setObjectName(u"promise_card")
        self.promise_card.setProperty(u"role", u"soft")
        self.promise_layout = QVBoxLayout(self.promise_card)
        self.promise_layout.setSpacing(2)
        self.promise_layout.setObjectName(u"promise_layout")
        self.promise_layout.setContentsMargins(12, 10, 12, 10)
        self.promise_label = QLabel(self.promise_card)
        self.promise_label.setObjectName(u"promise_label")
        self.promise_label.setProperty(u"role", u"hint")

        self.promise_layout.addWidget(self.promise_label)

        self.promise = QLabel(self.promise_card)
        self.promise.setObjectName(u"promise")
        self.promise.setProperty(u"role", u"promise")
        self.promise.setWordWrap(True)

        self.promise_layout.addWidget(self.promise)

        self.promise_why = QLabel(self.promise_card)
        self.promise_why.setObjectName(u"promise_why")
        self.promise_why.setWordWrap(True)

        self.promise_layout.addWidget(self.promise_why)


        self.right.addWidget(self.promise_card)

        self.history_box = QVBoxLayout()
        self.history_box.setSpacing(6)
        self.history_box.setObjectName(u"history_box")
        self.history_box.setContentsMargins(0, 0, 0, 0)
        self.history_head = QHBoxLayout()
        self.history_head.setSpacing(0)
        self.history_head.setObjectName(u"history_head")
        self.history_head.setContentsMargins(0, 0, 0, 0)
        self.history_title = QLabel(self.content)
        self.history_title.setObjectName(u"history_title")
        self.history_title.setProperty(u"role", u"subtitle")

        self.history_head.addWidget(self.history_title)

        self.space_9 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.history_head.addItem(self.space_9)

        self.history_aside = QLabel(self.content)
        self.history_aside.setObjectName(u"history_aside")
        self.history_aside.setProperty(u"role", u"hint")

        self.history_head.addWidget(self.history_aside)


        self.history_box.addLayout(self.history_head)

        self.history = QWidget(self.content)
        self.history.setObjectName(u"history")
        self.history_layout = QVBoxLayout(self.history)
        self.history_layout.setSpacing(0)
        self.history_layout.setObjectName(u"history_layout")
        self.history_layout.setContentsMargins(0, 0, 0, 0)

        self.history_box.addWidget(self.history)


        self.right.addLayout(self.history_box)

        self.space_10 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.space_10)


        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 5)
        self.columns.setStretch(1, 4)

        self.content_layout.addLayout(self.columns)

        self.space_11 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.content_layout.addItem(self.space_11)

        self.scroll.setWidget(self.content)

        self.detail_layout.addWidget(self.scroll)


        self.retranslateUi(ApplicationDetail)
    # setupUi

    def retranslateUi(self, ApplicationDetail):
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("ApplicationDetail", u"Isi berkas", None))
#endif // QT_CONFIG(accessibility)
        self.number.setText("")
        self.code.setText("")
        self.stage.setText("")
        self.since.setText("")
        self.notice.setText("")
        self.service_title.setText(QCoreApplication.translate("ApplicationDetail", u"Layanan", None))
        self.service_aside.setText("")
        self.applicant_title.setText(QCoreApplication.translate("ApplicationDetail", u"Pemohon", None))
        self.applicant_aside.setText("")
        self.documents_title.setText(QCoreApplication.translate("ApplicationDetail", u"Kelengkapan", None))
        self.documents_aside.setText("")
        self.fee_title.setText(QCoreApplication.translate("ApplicationDetail", u"Biaya", None))
        self.fee_aside.setText("")
        self.promise_label.setText(QCoreApplication.translate("ApplicationDetail", u"Selesai paling lambat", None))
        self.promise.setText("")
        self.promise_why.setText("")
        self.history_title.setText(QCoreApplication.translate("ApplicationDetail", u"Riwayat", None))
        self.history_aside.setText("")
        pass
    # retranslateUi

