# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_help.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout)

class Ui_SettingsHelp(object):
    def setupUi(self, SettingsHelp):
        if not SettingsHelp.objectName():
            SettingsHelp.setObjectName(u"SettingsHelp")
        self.help_layout = QVBoxLayout(SettingsHelp)
        self.help_layout.setSpacing(12)
        self.help_layout.setObjectName(u"help_layout")
        self.help_layout.setContentsMargins(24, 20, 24, 16)
        self.help_title_heading = QVBoxLayout()
        self.help_title_heading.setSpacing(4)
        self.help_title_heading.setObjectName(u"help_title_heading")
        self.help_title_heading.setContentsMargins(0, 0, 0, 0)
        self.help_title = QLabel(SettingsHelp)
        self.help_title.setObjectName(u"help_title")
        self.help_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.help_title.sizePolicy().hasHeightForWidth())
        self.help_title.setSizePolicy(sizePolicy)

        self.help_title_heading.addWidget(self.help_title)

        self.help_explained = QLabel(SettingsHelp)
        self.help_explained.setObjectName(u"help_explained")
        self.help_explained.setProperty(u"role", u"hint")
        self.help_explained.setWordWrap(True)

        self.help_title_heading.addWidget(self.help_explained)


        self.help_layout.addLayout(self.help_title_heading)

        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(24)
        self.facts.setVerticalSpacing(12)
        self.facts.setContentsMargins(0, 0, 0, 0)
        self.version_label = QLabel(SettingsHelp)
        self.version_label.setObjectName(u"version_label")
        self.version_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.version_label.sizePolicy().hasHeightForWidth())
        self.version_label.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.version_label, 0, 0, 1, 1)

        self.version = QLabel(SettingsHelp)
        self.version.setObjectName(u"version")
        self.version.setWordWrap(True)
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts.addWidget(self.version, 0, 1, 1, 1)

        self.folder_label = QLabel(SettingsHelp)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.folder_label.sizePolicy().hasHeightForWidth())
        self.folder_label.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.folder_label, 1, 0, 1, 1)

        self.folder = QLabel(SettingsHelp)
        self.folder.setObjectName(u"folder")
        self.folder.setWordWrap(True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts.addWidget(self.folder, 1, 1, 1, 1)

        self.facts.setColumnStretch(1, 1)

        self.help_layout.addLayout(self.facts)

        self.backup_title = QLabel(SettingsHelp)
        self.backup_title.setObjectName(u"backup_title")
        self.backup_title.setProperty(u"role", u"subtitle")
        sizePolicy.setHeightForWidth(self.backup_title.sizePolicy().hasHeightForWidth())
        self.backup_title.setSizePolicy(sizePolicy)

        self.help_layout.addWidget(self.backup_title)

        self.backup_field = QVBoxLayout()
        self.backup_field.setSpacing(4)
        self.backup_field.setObjectName(u"backup_field")
        self.backup_field.setContentsMargins(0, 0, 0, 0)
        self.backup_label = QLabel(SettingsHelp)
        self.backup_label.setObjectName(u"backup_label")
        self.backup_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.backup_label.sizePolicy().hasHeightForWidth())
        self.backup_label.setSizePolicy(sizePolicy)

        self.backup_field.addWidget(self.backup_label)

        self.backup_row = QHBoxLayout()
        self.backup_row.setSpacing(8)
        self.backup_row.setObjectName(u"backup_row")
        self.backup_row.setContentsMargins(0, 0, 0, 0)
        self.backup = QLineEdit(SettingsHelp)
        self.backup.setObjectName(u"backup")

        self.backup_row.addWidget(self.backup)

        self.backup_browse = QPushButton(SettingsHelp)
        self.backup_browse.setObjectName(u"backup_browse")
        self.backup_browse.setProperty(u"role", u"ghost")

        self.backup_row.addWidget(self.backup_browse)

        self.backup_now = QPushButton(SettingsHelp)
        self.backup_now.setObjectName(u"backup_now")
        self.backup_now.setProperty(u"role", u"ghost")

        self.backup_row.addWidget(self.backup_now)


        self.backup_field.addLayout(self.backup_row)

        self.backup_hint = QLabel(SettingsHelp)
        self.backup_hint.setObjectName(u"backup_hint")
        self.backup_hint.setProperty(u"role", u"hint")
        self.backup_hint.setWordWrap(True)

        self.backup_field.addWidget(self.backup_hint)

        self.backup_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.backup_field.addItem(self.backup_below)


        self.help_layout.addLayout(self.backup_field)

        self.diagnostics_title = QLabel(SettingsHelp)
        self.diagnostics_title.setObjectName(u"diagnostics_title")
        self.diagnostics_title.setProperty(u"role", u"subtitle")
        sizePolicy.setHeightForWidth(self.diagnostics_title.sizePolicy().hasHeightForWidth())
        self.diagnostics_title.setSizePolicy(sizePolicy)

        self.help_layout.addWidget(self.diagnostics_title)

        self.diagnostics_field = QVBoxLayout()
        self.diagnostics_field.setSpacing(4)
        self.diagnostics_field.setObjectName(u"diagnostics_field")
        self.diagnostics_field.setContentsMargins(0, 0, 0, 0)
        self.diagnostics_label = QLabel(SettingsHelp)
        self.diagnostics_label.setObjectName(u"diagnostics_label")
        self.diagnostics_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.diagnostics_label.sizePolicy().hasHeightForWidth())
        self.diagnostics_label.setSizePolicy(sizePolicy)

        self.diagnostics_field.addWidget(self.diagnostics_label)

        self.diagnostics_row = QHBoxLayout()
        self.diagnostics_row.setSpacing(8)
        self.diagnostics_row.setObjectName(u"diagnostics_row")
        self.diagnostics_row.setContentsMargins(0, 0, 0, 0)
        self.diagnostics = QLineEdit(SettingsHelp)
        self.diagnostics.setObjectName(u"diagnostics")

        self.diagnostics_row.addWidget(self.diagnostics)

        self.diagnostics_browse = QPushButton(SettingsHelp)
        self.diagnostics_browse.setObjectName(u"diagnostics_browse")
        self.diagnostics_browse.setProperty(u"role", u"ghost")

        self.diagnostics_row.addWidget(self.diagnostics_browse)

        self.diagnostics_now = QPushButton(SettingsHelp)
        self.diagnostics_now.setObjectName(u"diagnostics_now")
        self.diagnostics_now.setProperty(u"role", u"ghost")

        self.diagnostics_row.addWidget(self.diagnostics_now)


        self.diagnostics_field.addLayout(self.diagnostics_row)

        self.diagnostics_hint = QLabel(SettingsHelp)
        self.diagnostics_hint.setObjectName(u"diagnostics_hint")
        self.diagnostics_hint.setProperty(u"role", u"hint")
        self.diagnostics_hint.setWordWrap(True)

        self.diagnostics_field.addWidget(self.diagnostics_hint)

        self.diagnostics_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.diagnostics_field.addItem(self.diagnostics_below)


        self.help_layout.addLayout(self.diagnostics_field)

        self.help_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.help_layout.addItem(self.help_space)

        self.help_layout.setStretch(6, 1)
#if QT_CONFIG(shortcut)
        self.version_label.setBuddy(self.version)
        self.folder_label.setBuddy(self.folder)
        self.backup_label.setBuddy(self.backup)
        self.diagnostics_label.setBuddy(self.diagnostics)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsHelp)
    # setupUi

    def retranslateUi(self, SettingsHelp):
        self.help_title.setText(QCoreApplication.translate("SettingsHelp", u"Bantuan", None))
        self.version_label.setText(QCoreApplication.translate("SettingsHelp", u"Versi", None))
#if QT_CONFIG(accessibility)
        self.version.setAccessibleName(QCoreApplication.translate("SettingsHelp", u"Versi", None))
#endif // QT_CONFIG(accessibility)
        self.folder_label.setText(QCoreApplication.translate("SettingsHelp", u"Folder data", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("SettingsHelp", u"Folder data", None))
#endif // QT_CONFIG(accessibility)
        self.backup_title.setText(QCoreApplication.translate("SettingsHelp", u"Cadangan", None))
        self.backup_label.setText(QCoreApplication.translate("SettingsHelp", u"Berkas cadangan", None))
#if QT_CONFIG(accessibility)
        self.backup.setAccessibleName(QCoreApplication.translate("SettingsHelp", u"Berkas cadangan", None))
#endif // QT_CONFIG(accessibility)
        self.backup_browse.setText(QCoreApplication.translate("SettingsHelp", u"Pilih\u2026", None))
#if QT_CONFIG(accessibility)
        self.backup_browse.setAccessibleName(QCoreApplication.translate("SettingsHelp", u"Pilih berkas cadangan", None))
#endif // QT_CONFIG(accessibility)
        self.backup_now.setText(QCoreApplication.translate("SettingsHelp", u"Buat cadangan sekarang", None))
        self.diagnostics_title.setText(QCoreApplication.translate("SettingsHelp", u"Berkas diagnosis", None))
        self.diagnostics_label.setText(QCoreApplication.translate("SettingsHelp", u"Berkas ZIP", None))
#if QT_CONFIG(accessibility)
        self.diagnostics.setAccessibleName(QCoreApplication.translate("SettingsHelp", u"Berkas ZIP", None))
#endif // QT_CONFIG(accessibility)
        self.diagnostics_browse.setText(QCoreApplication.translate("SettingsHelp", u"Pilih\u2026", None))
#if QT_CONFIG(accessibility)
        self.diagnostics_browse.setAccessibleName(QCoreApplication.translate("SettingsHelp", u"Pilih berkas diagnosis", None))
#endif // QT_CONFIG(accessibility)
        self.diagnostics_now.setText(QCoreApplication.translate("SettingsHelp", u"Tulis berkas diagnosis", None))
        pass
    # retranslateUi

