# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_printers.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QComboBox, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout)

class Ui_SettingsPrinters(object):
    def setupUi(self, SettingsPrinters):
        if not SettingsPrinters.objectName():
            SettingsPrinters.setObjectName(u"SettingsPrinters")
        self.printers_layout = QVBoxLayout(SettingsPrinters)
        self.printers_layout.setSpacing(16)
        self.printers_layout.setObjectName(u"printers_layout")
        self.printers_layout.setContentsMargins(24, 20, 24, 16)
        self.printers_title_heading = QVBoxLayout()
        self.printers_title_heading.setSpacing(4)
        self.printers_title_heading.setObjectName(u"printers_title_heading")
        self.printers_title_heading.setContentsMargins(0, 0, 0, 0)
        self.printers_title = QLabel(SettingsPrinters)
        self.printers_title.setObjectName(u"printers_title")
        self.printers_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.printers_title.sizePolicy().hasHeightForWidth())
        self.printers_title.setSizePolicy(sizePolicy)

        self.printers_title_heading.addWidget(self.printers_title)

        self.printers_explained = QLabel(SettingsPrinters)
        self.printers_explained.setObjectName(u"printers_explained")
        self.printers_explained.setProperty(u"role", u"hint")
        self.printers_explained.setWordWrap(True)

        self.printers_title_heading.addWidget(self.printers_explained)


        self.printers_layout.addLayout(self.printers_title_heading)

        self.papers = QVBoxLayout()
        self.papers.setSpacing(8)
        self.papers.setObjectName(u"papers")
        self.papers.setContentsMargins(0, 0, 0, 0)

        self.printers_layout.addLayout(self.papers)

        self.common = QGridLayout()
        self.common.setObjectName(u"common")
        self.common.setHorizontalSpacing(16)
        self.common.setVerticalSpacing(8)
        self.common.setContentsMargins(0, 0, 0, 0)
        self.receipt_size_field = QVBoxLayout()
        self.receipt_size_field.setSpacing(4)
        self.receipt_size_field.setObjectName(u"receipt_size_field")
        self.receipt_size_field.setContentsMargins(0, 0, 0, 0)
        self.receipt_size_label = QLabel(SettingsPrinters)
        self.receipt_size_label.setObjectName(u"receipt_size_label")
        self.receipt_size_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.receipt_size_label.sizePolicy().hasHeightForWidth())
        self.receipt_size_label.setSizePolicy(sizePolicy)

        self.receipt_size_field.addWidget(self.receipt_size_label)

        self.receipt_size = QComboBox(SettingsPrinters)
        self.receipt_size.setObjectName(u"receipt_size")

        self.receipt_size_field.addWidget(self.receipt_size)

        self.receipt_size_hint = QLabel(SettingsPrinters)
        self.receipt_size_hint.setObjectName(u"receipt_size_hint")
        self.receipt_size_hint.setProperty(u"role", u"hint")
        self.receipt_size_hint.setWordWrap(True)

        self.receipt_size_field.addWidget(self.receipt_size_hint)

        self.receipt_size_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.receipt_size_field.addItem(self.receipt_size_below)


        self.common.addLayout(self.receipt_size_field, 0, 0, 1, 1)

        self.pdf_folder_field = QVBoxLayout()
        self.pdf_folder_field.setSpacing(4)
        self.pdf_folder_field.setObjectName(u"pdf_folder_field")
        self.pdf_folder_field.setContentsMargins(0, 0, 0, 0)
        self.pdf_folder_label = QLabel(SettingsPrinters)
        self.pdf_folder_label.setObjectName(u"pdf_folder_label")
        self.pdf_folder_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.pdf_folder_label.sizePolicy().hasHeightForWidth())
        self.pdf_folder_label.setSizePolicy(sizePolicy)

        self.pdf_folder_field.addWidget(self.pdf_folder_label)

        self.pdf_folder_row = QHBoxLayout()
        self.pdf_folder_row.setSpacing(8)
        self.pdf_folder_row.setObjectName(u"pdf_folder_row")
        self.pdf_folder_row.setContentsMargins(0, 0, 0, 0)
        self.pdf_folder = QLineEdit(SettingsPrinters)
        self.pdf_folder.setObjectName(u"pdf_folder")

        self.pdf_folder_row.addWidget(self.pdf_folder)

        self.pdf_browse = QPushButton(SettingsPrinters)
        self.pdf_browse.setObjectName(u"pdf_browse")
        self.pdf_browse.setProperty(u"role", u"ghost")

        self.pdf_folder_row.addWidget(self.pdf_browse)


        self.pdf_folder_field.addLayout(self.pdf_folder_row)

        self.pdf_folder_hint = QLabel(SettingsPrinters)
        self.pdf_folder_hint.setObjectName(u"pdf_folder_hint")
        self.pdf_folder_hint.setProperty(u"role", u"hint")
        self.pdf_folder_hint.setWordWrap(True)

        self.pdf_folder_field.addWidget(self.pdf_folder_hint)

        self.pdf_folder_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pdf_folder_field.addItem(self.pdf_folder_below)


        self.common.addLayout(self.pdf_folder_field, 0, 1, 1, 1)

        self.common.setColumnStretch(0, 1)
        self.common.setColumnStretch(1, 2)

        self.printers_layout.addLayout(self.common)

        self.printers_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.printers_layout.addItem(self.printers_space)

        self.printers_layout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.receipt_size_label.setBuddy(self.receipt_size)
        self.pdf_folder_label.setBuddy(self.pdf_folder)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsPrinters)
    # setupUi

    def retranslateUi(self, SettingsPrinters):
        self.printers_title.setText(QCoreApplication.translate("SettingsPrinters", u"Printer dan kertas", None))
        self.receipt_size_label.setText(QCoreApplication.translate("SettingsPrinters", u"Ukuran tanda terima", None))
#if QT_CONFIG(accessibility)
        self.receipt_size.setAccessibleName(QCoreApplication.translate("SettingsPrinters", u"Ukuran tanda terima", None))
#endif // QT_CONFIG(accessibility)
        self.pdf_folder_label.setText(QCoreApplication.translate("SettingsPrinters", u"Folder PDF", None))
#if QT_CONFIG(accessibility)
        self.pdf_folder.setAccessibleName(QCoreApplication.translate("SettingsPrinters", u"Folder PDF", None))
#endif // QT_CONFIG(accessibility)
        self.pdf_browse.setText(QCoreApplication.translate("SettingsPrinters", u"Pilih\u2026", None))
#if QT_CONFIG(accessibility)
        self.pdf_browse.setAccessibleName(QCoreApplication.translate("SettingsPrinters", u"Pilih folder PDF", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

