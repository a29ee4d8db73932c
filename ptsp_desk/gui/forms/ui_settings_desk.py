# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_desk.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_SettingsDesk(object):
    def setupUi(self, SettingsDesk):
        if not SettingsDesk.objectName():
            SettingsDesk.setObjectName(u"SettingsDesk")
        self.desk_layout = QVBoxLayout(SettingsDesk)
        self.desk_layout.setSpacing(16)
        self.desk_layout.setObjectName(u"desk_layout")
        self.desk_layout.setContentsMargins(24, 20, 24, 16)
        self.desk_title_heading = QVBoxLayout()
        self.desk_title_heading.setSpacing(4)
        self.desk_title_heading.setObjectName(u"desk_title_heading")
        self.desk_title_heading.setContentsMargins(0, 0, 0, 0)
        self.desk_title = QLabel(SettingsDesk)
        self.desk_title.setObjectName(u"desk_title")
        self.desk_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.desk_title.sizePolicy().hasHeightForWidth())
        self.desk_title.setSizePolicy(sizePolicy)

        self.desk_title_heading.addWidget(self.desk_title)

        self.desk_explained = QLabel(SettingsDesk)
        self.desk_explained.setObjectName(u"desk_explained")
        self.desk_explained.setProperty(u"role", u"hint")
        self.desk_explained.setWordWrap(True)

        self.desk_title_heading.addWidget(self.desk_explained)


        self.desk_layout.addLayout(self.desk_title_heading)

        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(24)
        self.facts.setVerticalSpacing(12)
        self.facts.setContentsMargins(0, 0, 0, 0)
        self.desk_id_label = QLabel(SettingsDesk)
        self.desk_id_label.setObjectName(u"desk_id_label")
        self.desk_id_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.desk_id_label.sizePolicy().hasHeightForWidth())
        self.desk_id_label.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.desk_id_label, 0, 0, 1, 1)

        self.desk_id = QLabel(SettingsDesk)
        self.desk_id.setObjectName(u"desk_id")
        self.desk_id.setWordWrap(True)
        self.desk_id.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts.addWidget(self.desk_id, 0, 1, 1, 1)

        self.epoch_label = QLabel(SettingsDesk)
        self.epoch_label.setObjectName(u"epoch_label")
        self.epoch_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.epoch_label.sizePolicy().hasHeightForWidth())
        self.epoch_label.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.epoch_label, 1, 0, 1, 1)

        self.epoch = QLabel(SettingsDesk)
        self.epoch.setObjectName(u"epoch")
        self.epoch.setWordWrap(True)
        self.epoch.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts.addWidget(self.epoch, 1, 1, 1, 1)

        self.fingerprint_label = QLabel(SettingsDesk)
        self.fingerprint_label.setObjectName(u"fingerprint_label")
        self.fingerprint_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.fingerprint_label.sizePolicy().hasHeightForWidth())
        self.fingerprint_label.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.fingerprint_label, 2, 0, 1, 1)

        self.fingerprint = QLabel(SettingsDesk)
        self.fingerprint.setObjectName(u"fingerprint")
        self.fingerprint.setWordWrap(True)
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts.addWidget(self.fingerprint, 2, 1, 1, 1)

        self.last_entry_label = QLabel(SettingsDesk)
        self.last_entry_label.setObjectName(u"last_entry_label")
        self.last_entry_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.last_entry_label.sizePolicy().hasHeightForWidth())
        self.last_entry_label.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.last_entry_label, 3, 0, 1, 1)

        self.last_entry = QLabel(SettingsDesk)
        self.last_entry.setObjectName(u"last_entry")
        self.last_entry.setWordWrap(True)
        self.last_entry.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts.addWidget(self.last_entry, 3, 1, 1, 1)

        self.folder_label = QLabel(SettingsDesk)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.folder_label.sizePolicy().hasHeightForWidth())
        self.folder_label.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.folder_label, 4, 0, 1, 1)

        self.folder = QLabel(SettingsDesk)
        self.folder.setObjectName(u"folder")
        self.folder.setWordWrap(True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts.addWidget(self.folder, 4, 1, 1, 1)

        self.writing_label = QLabel(SettingsDesk)
        self.writing_label.setObjectName(u"writing_label")
        self.writing_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.writing_label.sizePolicy().hasHeightForWidth())
        self.writing_label.setSizePolicy(sizePolicy)

        self.facts.addWidget(self.writing_label, 5, 0, 1, 1)

        self.writing = QLabel(SettingsDesk)
        self.writing.setObjectName(u"writing")
        self.writing.setWordWrap(True)
        self.writing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts.addWidget(self.writing, 5, 1, 1, 1)

        self.facts.setColumnStretch(1, 1)

        self.desk_layout.addLayout(self.facts)

        self.recovery = QWidget(SettingsDesk)
        self.recovery.setObjectName(u"recovery")
        self.recovery_layout = QVBoxLayout(self.recovery)
        self.recovery_layout.setSpacing(8)
        self.recovery_layout.setObjectName(u"recovery_layout")
        self.recovery_layout.setContentsMargins(0, 8, 0, 0)
        self.recovery_title = QLabel(self.recovery)
        self.recovery_title.setObjectName(u"recovery_title")
        self.recovery_title.setProperty(u"role", u"subtitle")

        self.recovery_layout.addWidget(self.recovery_title)

        self.recovery_explained = QLabel(self.recovery)
        self.recovery_explained.setObjectName(u"recovery_explained")
        self.recovery_explained.setProperty(u"role", u"hint")
        self.recovery_explained.setWordWrap(True)

        self.recovery_layout.addWidget(self.recovery_explained)

        self.pin_label = QLabel(self.recovery)
        self.pin_label.setObjectName(u"pin_label")
        self.pin_label.setProperty(u"role", u"label")

        self.recovery_layout.addWidget(self.pin_label)

        self.pin_row = QHBoxLayout()
        self.pin_row.setSpacing(8)
        self.pin_row.setObjectName(u"pin_row")
        self.pin = QLineEdit(self.recovery)
        self.pin.setObjectName(u"pin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(8)
        self.pin.setMaximumSize(QSize(160, 16777215))

        self.pin_row.addWidget(self.pin)

        self.show_key = QPushButton(self.recovery)
        self.show_key.setObjectName(u"show_key")

        self.pin_row.addWidget(self.show_key)

        self.pin_hint = QLabel(self.recovery)
        self.pin_hint.setObjectName(u"pin_hint")
        self.pin_hint.setProperty(u"role", u"hint")
        self.pin_hint.setWordWrap(True)

        self.pin_row.addWidget(self.pin_hint)

        self.pin_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pin_row.addItem(self.pin_space)

        self.pin_row.setStretch(3, 1)

        self.recovery_layout.addLayout(self.pin_row)

        self.key_row = QHBoxLayout()
        self.key_row.setSpacing(16)
        self.key_row.setObjectName(u"key_row")
        self.key = QLabel(self.recovery)
        self.key.setObjectName(u"key")
        self.key.setProperty(u"role", u"subtitle")
        self.key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.key_row.addWidget(self.key)

        self.save_key = QPushButton(self.recovery)
        self.save_key.setObjectName(u"save_key")

        self.key_row.addWidget(self.save_key)

        self.key_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.key_row.addItem(self.key_space)

        self.key_row.setStretch(2, 1)

        self.recovery_layout.addLayout(self.key_row)


        self.desk_layout.addWidget(self.recovery)

        self.desk_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.desk_layout.addItem(self.desk_space)

        self.desk_layout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.desk_id_label.setBuddy(self.desk_id)
        self.epoch_label.setBuddy(self.epoch)
        self.fingerprint_label.setBuddy(self.fingerprint)
        self.last_entry_label.setBuddy(self.last_entry)
        self.folder_label.setBuddy(self.folder)
        self.writing_label.setBuddy(self.writing)
        self.pin_label.setBuddy(self.pin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsDesk)
    # setupUi

    def retranslateUi(self, SettingsDesk):
        self.desk_title.setText(QCoreApplication.translate("SettingsDesk", u"Loket", None))
        self.desk_id_label.setText(QCoreApplication.translate("SettingsDesk", u"Loket", None))
#if QT_CONFIG(accessibility)
        self.desk_id.setAccessibleName(QCoreApplication.translate("SettingsDesk", u"Loket", None))
#endif // QT_CONFIG(accessibility)
        self.epoch_label.setText(QCoreApplication.translate("SettingsDesk", u"Masa pencatatan", None))
#if QT_CONFIG(accessibility)
        self.epoch.setAccessibleName(QCoreApplication.translate("SettingsDesk", u"Masa pencatatan", None))
#endif // QT_CONFIG(accessibility)
        self.fingerprint_label.setText(QCoreApplication.translate("SettingsDesk", u"Sidik kunci", None))
#if QT_CONFIG(accessibility)
        self.fingerprint.setAccessibleName(QCoreApplication.translate("SettingsDesk", u"Sidik kunci", None))
#endif // QT_CONFIG(accessibility)
        self.last_entry_label.setText(QCoreApplication.translate("SettingsDesk", u"Catatan terakhir", None))
#if QT_CONFIG(accessibility)
        self.last_entry.setAccessibleName(QCoreApplication.translate("SettingsDesk", u"Catatan terakhir", None))
#endif // QT_CONFIG(accessibility)
        self.folder_label.setText(QCoreApplication.translate("SettingsDesk", u"Folder data", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("SettingsDesk", u"Folder data", None))
#endif // QT_CONFIG(accessibility)
        self.writing_label.setText(QCoreApplication.translate("SettingsDesk", u"Keadaan", None))
#if QT_CONFIG(accessibility)
        self.writing.setAccessibleName(QCoreApplication.translate("SettingsDesk", u"Keadaan", None))
#endif // QT_CONFIG(accessibility)
        self.recovery_title.setText(QCoreApplication.translate("SettingsDesk", u"Kunci pemulihan", None))
        self.recovery_explained.setText(QCoreApplication.translate("SettingsDesk", u"Membuka cadangan di komputer lain. Tulis di kertas dan simpan terkunci; program ini tidak menyimpannya di mana pun selain di penyimpanan kunci komputer.", None))
        self.pin_label.setText(QCoreApplication.translate("SettingsDesk", u"PIN Anda", None))
#if QT_CONFIG(accessibility)
        self.pin.setAccessibleName(QCoreApplication.translate("SettingsDesk", u"PIN Anda", None))
#endif // QT_CONFIG(accessibility)
        self.show_key.setText(QCoreApplication.translate("SettingsDesk", u"Tampilkan kunci", None))
#if QT_CONFIG(accessibility)
        self.key.setAccessibleName(QCoreApplication.translate("SettingsDesk", u"Kunci pemulihan", None))
#endif // QT_CONFIG(accessibility)
        self.save_key.setText(QCoreApplication.translate("SettingsDesk", u"Simpan sebagai teks untuk dicetak \u2026", None))
        pass
    # retranslateUi

