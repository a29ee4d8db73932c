# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_catalogue.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QAbstractItemView, QFrame, QHBoxLayout,
    QLabel, QLineEdit, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QTableView,
    QVBoxLayout)

class Ui_SettingsCatalogue(object):
    def setupUi(self, SettingsCatalogue):
        if not SettingsCatalogue.objectName():
            SettingsCatalogue.setObjectName(u"SettingsCatalogue")
        self.catalogue_layout = QHBoxLayout(SettingsCatalogue)
        self.catalogue_layout.setSpacing(0)
        self.catalogue_layout.setObjectName(u"catalogue_layout")
        self.catalogue_layout.setContentsMargins(0, 0, 0, 0)
        self.catalogue_list = QVBoxLayout()
        self.catalogue_list.setSpacing(12)
        self.catalogue_list.setObjectName(u"catalogue_list")
        self.catalogue_list.setContentsMargins(24, 20, 24, 16)
        self.catalogue_title_heading = QVBoxLayout()
        self.catalogue_title_heading.setSpacing(4)
        self.catalogue_title_heading.setObjectName(u"catalogue_title_heading")
        self.catalogue_title_heading.setContentsMargins(0, 0, 0, 0)
        self.catalogue_title = QLabel(SettingsCatalogue)
        self.catalogue_title.setObjectName(u"catalogue_title")
        self.catalogue_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.catalogue_title.sizePolicy().hasHeightForWidth())
        self.catalogue_title.setSizePolicy(sizePolicy)

        self.catalogue_title_heading.addWidget(self.catalogue_title)

        self.catalogue_explained = QLabel(SettingsCatalogue)
        self.catalogue_explained.setObjectName(u"catalogue_explained")
        self.catalogue_explained.setProperty(u"role", u"hint")
        self.catalogue_explained.setWordWrap(True)

        self.catalogue_title_heading.addWidget(self.catalogue_explained)


        self.catalogue_list.addLayout(self.catalogue_title_heading)

        self.services = QTableView(SettingsCatalogue)
        self.services.setObjectName(u"services")
        self.services.setTabKeyNavigation(False)
        self.services.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.services.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.services.setShowGrid(False)
        self.services.setWordWrap(False)
        self.services.setAlternatingRowColors(False)

        self.catalogue_list.addWidget(self.services)

        self.catalogue_list.setStretch(1, 2)

        self.catalogue_layout.addLayout(self.catalogue_list)

        self.catalogue_panel = QFrame(SettingsCatalogue)
        self.catalogue_panel.setObjectName(u"catalogue_panel")
        self.catalogue_panel.setProperty(u"role", u"column")
        self.catalogue_panel.setMinimumSize(QSize(348, 0))
        self.catalogue_panel.setMaximumSize(QSize(348, 16777215))
        self.catalogue_form = QVBoxLayout(self.catalogue_panel)
        self.catalogue_form.setSpacing(8)
        self.catalogue_form.setObjectName(u"catalogue_form")
        self.catalogue_form.setContentsMargins(24, 20, 24, 16)
        self.form_title = QLabel(self.catalogue_panel)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setProperty(u"role", u"subtitle")
        sizePolicy.setHeightForWidth(self.form_title.sizePolicy().hasHeightForWidth())
        self.form_title.setSizePolicy(sizePolicy)

        self.catalogue_form.addWidget(self.form_title)

        self.file_field = QVBoxLayout()
        self.file_field.setSpacing(4)
        self.file_field.setObjectName(u"file_field")
        self.file_field.setContentsMargins(0, 0, 0, 0)
        self.file_label = QLabel(self.catalogue_panel)
        self.file_label.setObjectName(u"file_label")
        self.file_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.file_label.sizePolicy().hasHeightForWidth())
        self.file_label.setSizePolicy(sizePolicy)

        self.file_field.addWidget(self.file_label)

        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName(u"file_row")
        self.file_row.setContentsMargins(0, 0, 0, 0)
        self.file = QLineEdit(self.catalogue_panel)
        self.file.setObjectName(u"file")

        self.file_row.addWidget(self.file)

        self.file_browse = QPushButton(self.catalogue_panel)
        self.file_browse.setObjectName(u"file_browse")
        self.file_browse.setProperty(u"role", u"ghost")

        self.file_row.addWidget(self.file_browse)


        self.file_field.addLayout(self.file_row)

        self.file_hint = QLabel(self.catalogue_panel)
        self.file_hint.setObjectName(u"file_hint")
        self.file_hint.setProperty(u"role", u"hint")
        self.file_hint.setWordWrap(True)

        self.file_field.addWidget(self.file_hint)

        self.file_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.file_field.addItem(self.file_below)


        self.catalogue_form.addLayout(self.file_field)

        self.valid_from_field = QVBoxLayout()
        self.valid_from_field.setSpacing(4)
        self.valid_from_field.setObjectName(u"valid_from_field")
        self.valid_from_field.setContentsMargins(0, 0, 0, 0)
        self.valid_from_label = QLabel(self.catalogue_panel)
        self.valid_from_label.setObjectName(u"valid_from_label")
        self.valid_from_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.valid_from_label.sizePolicy().hasHeightForWidth())
        self.valid_from_label.setSizePolicy(sizePolicy)

        self.valid_from_field.addWidget(self.valid_from_label)

        self.valid_from = QLineEdit(self.catalogue_panel)
        self.valid_from.setObjectName(u"valid_from")

        self.valid_from_field.addWidget(self.valid_from)

        self.valid_from_hint = QLabel(self.catalogue_panel)
        self.valid_from_hint.setObjectName(u"valid_from_hint")
        self.valid_from_hint.setProperty(u"role", u"hint")
        self.valid_from_hint.setWordWrap(True)

        self.valid_from_field.addWidget(self.valid_from_hint)

        self.valid_from_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.valid_from_field.addItem(self.valid_from_below)


        self.catalogue_form.addLayout(self.valid_from_field)

        self.problems_title = QLabel(self.catalogue_panel)
        self.problems_title.setObjectName(u"problems_title")
        self.problems_title.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.problems_title.sizePolicy().hasHeightForWidth())
        self.problems_title.setSizePolicy(sizePolicy)

        self.catalogue_form.addWidget(self.problems_title)

        self.problems = QPlainTextEdit(self.catalogue_panel)
        self.problems.setObjectName(u"problems")
        self.problems.setReadOnly(True)
        self.problems.setTabChangesFocus(True)

        self.catalogue_form.addWidget(self.problems)

        self.catalogue_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.catalogue_form.addItem(self.catalogue_space)

        self.catalogue_form.setStretch(4, 1000)
        self.catalogue_form.setStretch(5, 1)

        self.catalogue_layout.addWidget(self.catalogue_panel)

        self.catalogue_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.file_label.setBuddy(self.file)
        self.valid_from_label.setBuddy(self.valid_from)
        self.problems_title.setBuddy(self.problems)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsCatalogue)
    # setupUi

    def retranslateUi(self, SettingsCatalogue):
        self.catalogue_title.setText(QCoreApplication.translate("SettingsCatalogue", u"Katalog layanan", None))
#if QT_CONFIG(accessibility)
        self.services.setAccessibleName(QCoreApplication.translate("SettingsCatalogue", u"Layanan yang berlaku", None))
#endif // QT_CONFIG(accessibility)
        self.form_title.setText(QCoreApplication.translate("SettingsCatalogue", u"Berlakukan berkas katalog", None))
        self.file_label.setText(QCoreApplication.translate("SettingsCatalogue", u"Berkas TOML", None))
#if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("SettingsCatalogue", u"Berkas TOML", None))
#endif // QT_CONFIG(accessibility)
        self.file_browse.setText(QCoreApplication.translate("SettingsCatalogue", u"Pilih\u2026", None))
#if QT_CONFIG(accessibility)
        self.file_browse.setAccessibleName(QCoreApplication.translate("SettingsCatalogue", u"Pilih berkas katalog", None))
#endif // QT_CONFIG(accessibility)
        self.valid_from_label.setText(QCoreApplication.translate("SettingsCatalogue", u"Berlaku mulai", None))
#if QT_CONFIG(accessibility)
        self.valid_from.setAccessibleName(QCoreApplication.translate("SettingsCatalogue", u"Berlaku mulai", None))
#endif // QT_CONFIG(accessibility)
        self.valid_from.setPlaceholderText(QCoreApplication.translate("SettingsCatalogue", u"1-1-2027", None))
        self.problems_title.setText(QCoreApplication.translate("SettingsCatalogue", u"Yang perlu dibetulkan", None))
#if QT_CONFIG(accessibility)
        self.problems.setAccessibleName(QCoreApplication.translate("SettingsCatalogue", u"Yang perlu dibetulkan", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

