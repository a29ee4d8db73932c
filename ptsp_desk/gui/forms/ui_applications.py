# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'applications.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QHBoxLayout, QLabel,
    QListView, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)
class Ui_ApplicationsPage(object):
    def setupUi(self, ApplicationsPage):
        if not ApplicationsPage.objectName():
            ApplicationsPage.setObjectName(u"ApplicationsPage")
        self.page = QVBoxLayout(ApplicationsPage)
        self.page.setSpacing(0)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(0, 0, 0, 0)
        self.body = QWidget(ApplicationsPage)
        self.body.setObjectName(u"body")
        self.body.setProperty(u"role", u"ground")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.body.sizePolicy().hasHeightForWidth())
        self.body.setSizePolicy(sizePolicy)
        self.body_layout = QHBoxLayout(self.body)
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.list_side = QWidget(self.body)
        self.list_side.setObjectName(u"list_side")
        self.list_side.setMinimumSize(QSize(320, 0))
        self.list_side.setMaximumSize(QSize(460, 16777215))
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(2)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.list_side.sizePolicy().hasHeightForWidth())
        self.list_side.setSizePolicy(sizePolicy1)
        self.list_layout = QVBoxLayout(self.list_side)
        self.list_layout.setSpacing(8)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(24, 18, 16, 16)
        self.list_head = QHBoxLayout()
        self.list_head.setSpacing(8)
        self.list_head.setObjectName(u"list_head")
        self.list_head.setContentsMargins(0, 0, 0, 0)
        self.list_title = QLabel(self.list_side)
        self.list_title.setObjectName(u"list_title")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.list_title.sizePolicy().hasHeightForWidth())
        self.list_title.setSizePolicy(sizePolicy2)
        self.list_title.setProperty(u"role", u"subtitle")
        self.list_title.setTextFormat(Qt.TextFormat.PlainText)

        self.list_head.addWidget(self.list_title)

        self.found = QLabel(self.list_side)
        self.found.setObjectName(u"found")
        self.found.setProperty(u"role", u"hint")

        self.list_head.addWidget(self.found)


        self.list_layout.addLayout(self.list_head)

        self.all = QPushButton(self.list_side)
        self.all.setObjectName(u"all")
        self.all.setProperty(u"role", u"link")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.all.sizePolicy().hasHeightForWidth())
        self.all.setSizePolicy(sizePolicy3)

        self.list_layout.addWidget(self.all)

        self.list_stack = QStackedWidget(self.list_side)
        self.list_stack.setObjectName(u"list_stack")
        self.list = QListView()
        self.list.setObjectName(u"list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self.list_stack.addWidget(self.list)
        self.none = QWidget()
        self.none.setObjectName(u"none")
        self.none_layout = QVBoxLayout(self.none)
        self.none_layout.setSpacing(4)
        self.none_layout.setObjectName(u"none_layout")
        self.none_layout.setContentsMargins(0, 12, 0, 0)
        self.none_title = QLabel(self.none)
        self.none_title.setObjectName(u"none_title")
        self.none_title.setProperty(u"role", u"subtitle")
        self.none_title.setWordWrap(True)

        self.none_layout.addWidget(self.none_title)

        self.none_text = QLabel(self.none)
        self.none_text.setObjectName(u"none_text")
        self.none_text.setProperty(u"role", u"hint")
        self.none_text.setWordWrap(True)

        self.none_layout.addWidget(self.none_text)

        self.new_one = QPushButton(self.none)
        self.new_one.setObjectName(u"new_one")
        self.new_one.setProperty(u"role", u"link")
        sizePolicy3.setHeightForWidth(self.new_one.sizePolicy().hasHeightForWidth())
        self.new_one.setSizePolicy(sizePolicy3)

        self.none_layout.addWidget(self.new_one)

        self.space_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.none_layout.addItem(self.space_1)

        self.list_stack.addWidget(self.none)

        self.list_layout.addWidget(self.list_stack)


        self.body_layout.addWidget(self.list_side)

        self.side = QStackedWidget(self.body)
        self.side.setObjectName(u"side")
        sizePolicy4 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy4.setHorizontalStretch(5)
        sizePolicy4.setVerticalStretch(0)
        sizePolicy4.setHeightForWidth(self.side.sizePolicy().hasHeightForWidth())
        self.side.setSizePolicy(sizePolicy4)
        self.nothing = QWidget()
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"column")
        self.nothing_layout = QVBoxLayout(self.nothing)
        self.nothing_layout.setSpacing(4)
        self.nothing_layout.setObjectName(u"nothing_layout")
        self.nothing_layout.setContentsMargins(24, 24, 24, 24)
        self.nothing_title = QLabel(self.nothing)
        self.nothing_title.setObjectName(u"nothing_title")
        self.nothing_title.setProperty(u"role", u"subtitle")

        self.nothing_layout.addWidget(self.nothing_title)

        self.nothing_text = QLabel(self.nothing)
        self.nothing_text.setObjectName(u"nothing_text")
        self.nothing_text.setProperty(u"role", u"hint")
        self.nothing_text.setWordWrap(True)

        self.nothing_layout.addWidget(self.nothing_text)

        self.space_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nothing_layout.addItem(self.space_2)

        self.side.addWidget(self.nothing)

        self.body_layout.addWidget(self.side)


        self.page.addWidget(self.body)

        self.bar = QStackedWidget(ApplicationsPage)
        self.bar.setObjectName(u"bar")
        self.bar.setMinimumSize(QSize(0, 60))
        self.bar.setMaximumSize(QSize(16777215, 60))
        self.acts = QWidget()
        self.acts.setObjectName(u"acts")
        self.acts.setProperty(u"role", u"bar")
        self.acts_layout = QHBoxLayout(self.acts)
        self.acts_layout.setSpacing(8)
        self.acts_layout.setObjectName(u"acts_layout")
        self.acts_layout.setContentsMargins(24, 11, 24, 11)
        self.bar.addWidget(self.acts)
        self.saving = QWidget()
        self.saving.setObjectName(u"saving")
        self.saving.setProperty(u"role", u"bar")
        self.saving_layout = QHBoxLayout(self.saving)
        self.saving_layout.setSpacing(8)
        self.saving_layout.setObjectName(u"saving_layout")
        self.saving_layout.setContentsMargins(24, 11, 24, 11)
        self.bar.addWidget(self.saving)

        self.page.addWidget(self.bar)

#if QT_CONFIG(shortcut)
        self.list_title.setBuddy(self.list)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ApplicationsPage)
    # setupUi

    def retranslateUi(self, ApplicationsPage):
        self.list_title.setText(QCoreApplication.translate("ApplicationsPage", u"Berkas terbaru", None))
        self.found.setText("")
        self.all.setText(QCoreApplication.translate("ApplicationsPage", u"Tampilkan yang terbaru (Esc)", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ApplicationsPage", u"Daftar berkas", None))
#endif // QT_CONFIG(accessibility)
        self.none_title.setText("")
        self.none_text.setText("")
        self.new_one.setText(QCoreApplication.translate("ApplicationsPage", u"Permohonan baru (F4)", None))
        self.nothing_title.setText(QCoreApplication.translate("ApplicationsPage", u"Belum ada berkas yang dipilih", None))
        self.nothing_text.setText(QCoreApplication.translate("ApplicationsPage", u"Di sini berdiri berkas yang dipilih di daftar: pemohon, kelengkapan, biaya, janji dan riwayatnya. Panah atas dan bawah memilih, Enter membuka.", None))
        pass
    # retranslateUi

