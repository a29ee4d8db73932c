# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_signatories.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QAbstractItemView, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout)

class Ui_SettingsSignatories(object):
    def setupUi(self, SettingsSignatories):
        if not SettingsSignatories.objectName():
            SettingsSignatories.setObjectName(u"SettingsSignatories")
        self.signatories_layout = QHBoxLayout(SettingsSignatories)
        self.signatories_layout.setSpacing(0)
        self.signatories_layout.setObjectName(u"signatories_layout")
        self.signatories_layout.setContentsMargins(0, 0, 0, 0)
        self.signatories_list = QVBoxLayout()
        self.signatories_list.setSpacing(12)
        self.signatories_list.setObjectName(u"signatories_list")
        self.signatories_list.setContentsMargins(24, 20, 24, 16)
        self.signatories_title_heading = QVBoxLayout()
        self.signatories_title_heading.setSpacing(4)
        self.signatories_title_heading.setObjectName(u"signatories_title_heading")
        self.signatories_title_heading.setContentsMargins(0, 0, 0, 0)
        self.signatories_title = QLabel(SettingsSignatories)
        self.signatories_title.setObjectName(u"signatories_title")
        self.signatories_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.signatories_title.sizePolicy().hasHeightForWidth())
        self.signatories_title.setSizePolicy(sizePolicy)

        self.signatories_title_heading.addWidget(self.signatories_title)

        self.signatories_explained = QLabel(SettingsSignatories)
        self.signatories_explained.setObjectName(u"signatories_explained")
        self.signatories_explained.setProperty(u"role", u"hint")
        self.signatories_explained.setWordWrap(True)

        self.signatories_title_heading.addWidget(self.signatories_explained)


        self.signatories_list.addLayout(self.signatories_title_heading)

        self.roll = QTableView(SettingsSignatories)
        self.roll.setObjectName(u"roll")
        self.roll.setTabKeyNavigation(False)
        self.roll.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.roll.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.roll.setShowGrid(False)
        self.roll.setWordWrap(False)
        self.roll.setAlternatingRowColors(False)

        self.signatories_list.addWidget(self.roll)

        self.roll_buttons = QHBoxLayout()
        self.roll_buttons.setSpacing(8)
        self.roll_buttons.setObjectName(u"roll_buttons")
        self.roll_buttons.setContentsMargins(0, 0, 0, 0)
        self.new_signatory = QPushButton(SettingsSignatories)
        self.new_signatory.setObjectName(u"new_signatory")
        self.new_signatory.setProperty(u"role", u"ghost")

        self.roll_buttons.addWidget(self.new_signatory)

        self.roll_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.roll_buttons.addItem(self.roll_space)


        self.signatories_list.addLayout(self.roll_buttons)

        self.signatories_list.setStretch(1, 2)

        self.signatories_layout.addLayout(self.signatories_list)

        self.signatories_panel = QFrame(SettingsSignatories)
        self.signatories_panel.setObjectName(u"signatories_panel")
        self.signatories_panel.setProperty(u"role", u"column")
        self.signatories_panel.setMinimumSize(QSize(348, 0))
        self.signatories_panel.setMaximumSize(QSize(348, 16777215))
        self.signatories_form = QVBoxLayout(self.signatories_panel)
        self.signatories_form.setSpacing(8)
        self.signatories_form.setObjectName(u"signatories_form")
        self.signatories_form.setContentsMargins(24, 20, 24, 16)
        self.form_title = QLabel(self.signatories_panel)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setProperty(u"role", u"subtitle")
        sizePolicy.setHeightForWidth(self.form_title.sizePolicy().hasHeightForWidth())
        self.form_title.setSizePolicy(sizePolicy)

        self.signatories_form.addWidget(self.form_title)

        self.name_field = QVBoxLayout()
        self.name_field.setSpacing(4)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.signatories_panel)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.name_label.sizePolicy().hasHeightForWidth())
        self.name_label.setSizePolicy(sizePolicy)

        self.name_field.addWidget(self.name_label)

        self.name = QLineEdit(self.signatories_panel)
        self.name.setObjectName(u"name")

        self.name_field.addWidget(self.name)

        self.name_hint = QLabel(self.signatories_panel)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setProperty(u"role", u"hint")
        self.name_hint.setWordWrap(True)

        self.name_field.addWidget(self.name_hint)

        self.name_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_field.addItem(self.name_below)


        self.signatories_form.addLayout(self.name_field)

        self.nip_field = QVBoxLayout()
        self.nip_field.setSpacing(4)
        self.nip_field.setObjectName(u"nip_field")
        self.nip_field.setContentsMargins(0, 0, 0, 0)
        self.nip_label = QLabel(self.signatories_panel)
        self.nip_label.setObjectName(u"nip_label")
        self.nip_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.nip_label.sizePolicy().hasHeightForWidth())
        self.nip_label.setSizePolicy(sizePolicy)

        self.nip_field.addWidget(self.nip_label)

        self.nip = QLineEdit(self.signatories_panel)
        self.nip.setObjectName(u"nip")

        self.nip_field.addWidget(self.nip)

        self.nip_hint = QLabel(self.signatories_panel)
        self.nip_hint.setObjectName(u"nip_hint")
        self.nip_hint.setProperty(u"role", u"hint")
        self.nip_hint.setWordWrap(True)

        self.nip_field.addWidget(self.nip_hint)

        self.nip_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.nip_field.addItem(self.nip_below)


        self.signatories_form.addLayout(self.nip_field)

        self.rank_field = QVBoxLayout()
        self.rank_field.setSpacing(4)
        self.rank_field.setObjectName(u"rank_field")
        self.rank_field.setContentsMargins(0, 0, 0, 0)
        self.rank_label = QLabel(self.signatories_panel)
        self.rank_label.setObjectName(u"rank_label")
        self.rank_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.rank_label.sizePolicy().hasHeightForWidth())
        self.rank_label.setSizePolicy(sizePolicy)

        self.rank_field.addWidget(self.rank_label)

        self.rank = QLineEdit(self.signatories_panel)
        self.rank.setObjectName(u"rank")

        self.rank_field.addWidget(self.rank)

        self.rank_hint = QLabel(self.signatories_panel)
        self.rank_hint.setObjectName(u"rank_hint")
        self.rank_hint.setProperty(u"role", u"hint")
        self.rank_hint.setWordWrap(True)

        self.rank_field.addWidget(self.rank_hint)

        self.rank_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rank_field.addItem(self.rank_below)


        self.signatories_form.addLayout(self.rank_field)

        self.title_field = QVBoxLayout()
        self.title_field.setSpacing(4)
        self.title_field.setObjectName(u"title_field")
        self.title_field.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.signatories_panel)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.title_label.sizePolicy().hasHeightForWidth())
        self.title_label.setSizePolicy(sizePolicy)

        self.title_field.addWidget(self.title_label)

        self.title = QLineEdit(self.signatories_panel)
        self.title.setObjectName(u"title")

        self.title_field.addWidget(self.title)

        self.title_hint = QLabel(self.signatories_panel)
        self.title_hint.setObjectName(u"title_hint")
        self.title_hint.setProperty(u"role", u"hint")
        self.title_hint.setWordWrap(True)

        self.title_field.addWidget(self.title_hint)

        self.title_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.title_field.addItem(self.title_below)


        self.signatories_form.addLayout(self.title_field)

        self.kind_field = QVBoxLayout()
        self.kind_field.setSpacing(4)
        self.kind_field.setObjectName(u"kind_field")
        self.kind_field.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.signatories_panel)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.kind_label.sizePolicy().hasHeightForWidth())
        self.kind_label.setSizePolicy(sizePolicy)

        self.kind_field.addWidget(self.kind_label)

        self.kind = QComboBox(self.signatories_panel)
        self.kind.setObjectName(u"kind")

        self.kind_field.addWidget(self.kind)

        self.kind_hint = QLabel(self.signatories_panel)
        self.kind_hint.setObjectName(u"kind_hint")
        self.kind_hint.setProperty(u"role", u"hint")
        self.kind_hint.setWordWrap(True)

        self.kind_field.addWidget(self.kind_hint)

        self.kind_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.kind_field.addItem(self.kind_below)


        self.signatories_form.addLayout(self.kind_field)

        self.days = QGridLayout()
        self.days.setObjectName(u"days")
        self.days.setHorizontalSpacing(16)
        self.days.setVerticalSpacing(8)
        self.days.setContentsMargins(0, 0, 0, 0)
        self.first_field = QVBoxLayout()
        self.first_field.setSpacing(4)
        self.first_field.setObjectName(u"first_field")
        self.first_field.setContentsMargins(0, 0, 0, 0)
        self.first_label = QLabel(self.signatories_panel)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.first_label.sizePolicy().hasHeightForWidth())
        self.first_label.setSizePolicy(sizePolicy)

        self.first_field.addWidget(self.first_label)

        self.first = QLineEdit(self.signatories_panel)
        self.first.setObjectName(u"first")

        self.first_field.addWidget(self.first)

        self.first_hint = QLabel(self.signatories_panel)
        self.first_hint.setObjectName(u"first_hint")
        self.first_hint.setProperty(u"role", u"hint")
        self.first_hint.setWordWrap(True)

        self.first_field.addWidget(self.first_hint)

        self.first_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.first_field.addItem(self.first_below)


        self.days.addLayout(self.first_field, 0, 0, 1, 1)

        self.last_field = QVBoxLayout()
        self.last_field.setSpacing(4)
        self.last_field.setObjectName(u"last_field")
        self.last_field.setContentsMargins(0, 0, 0, 0)
        self.last_label = QLabel(self.signatories_panel)
        self.last_label.setObjectName(u"last_label")
        self.last_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.last_label.sizePolicy().hasHeightForWidth())
        self.last_label.setSizePolicy(sizePolicy)

        self.last_field.addWidget(self.last_label)

        self.last = QLineEdit(self.signatories_panel)
        self.last.setObjectName(u"last")

        self.last_field.addWidget(self.last)

        self.last_hint = QLabel(self.signatories_panel)
        self.last_hint.setObjectName(u"last_hint")
        self.last_hint.setProperty(u"role", u"hint")
        self.last_hint.setWordWrap(True)

        self.last_field.addWidget(self.last_hint)

        self.last_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.last_field.addItem(self.last_below)


        self.days.addLayout(self.last_field, 0, 1, 1, 1)

        self.days.setColumnStretch(0, 1)
        self.days.setColumnStretch(1, 1)

        self.signatories_form.addLayout(self.days)

        self.remove_row = QHBoxLayout()
        self.remove_row.setSpacing(8)
        self.remove_row.setObjectName(u"remove_row")
        self.remove_row.setContentsMargins(0, 0, 0, 0)
        self.remove = QPushButton(self.signatories_panel)
        self.remove.setObjectName(u"remove")
        self.remove.setProperty(u"role", u"ghost")

        self.remove_row.addWidget(self.remove)

        self.remove_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.remove_row.addItem(self.remove_space)


        self.signatories_form.addLayout(self.remove_row)

        self.signatories_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.signatories_form.addItem(self.signatories_space)

        self.signatories_form.setStretch(8, 1)

        self.signatories_layout.addWidget(self.signatories_panel)

        self.signatories_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.nip_label.setBuddy(self.nip)
        self.rank_label.setBuddy(self.rank)
        self.title_label.setBuddy(self.title)
        self.kind_label.setBuddy(self.kind)
        self.first_label.setBuddy(self.first)
        self.last_label.setBuddy(self.last)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsSignatories)
    # setupUi

    def retranslateUi(self, SettingsSignatories):
        self.signatories_title.setText(QCoreApplication.translate("SettingsSignatories", u"Penanda tangan", None))
#if QT_CONFIG(accessibility)
        self.roll.setAccessibleName(QCoreApplication.translate("SettingsSignatories", u"Daftar penanda tangan", None))
#endif // QT_CONFIG(accessibility)
        self.new_signatory.setText(QCoreApplication.translate("SettingsSignatories", u"Penanda tangan baru", None))
        self.form_title.setText(QCoreApplication.translate("SettingsSignatories", u"Penanda tangan baru", None))
        self.name_label.setText(QCoreApplication.translate("SettingsSignatories", u"Nama dengan gelar", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("SettingsSignatories", u"Nama dengan gelar", None))
#endif // QT_CONFIG(accessibility)
        self.nip_label.setText(QCoreApplication.translate("SettingsSignatories", u"NIP", None))
#if QT_CONFIG(accessibility)
        self.nip.setAccessibleName(QCoreApplication.translate("SettingsSignatories", u"NIP", None))
#endif // QT_CONFIG(accessibility)
        self.nip.setPlaceholderText(QCoreApplication.translate("SettingsSignatories", u"18 angka", None))
        self.rank_label.setText(QCoreApplication.translate("SettingsSignatories", u"Pangkat, golongan", None))
#if QT_CONFIG(accessibility)
        self.rank.setAccessibleName(QCoreApplication.translate("SettingsSignatories", u"Pangkat, golongan", None))
#endif // QT_CONFIG(accessibility)
        self.title_label.setText(QCoreApplication.translate("SettingsSignatories", u"Jabatan", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("SettingsSignatories", u"Jabatan", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("SettingsSignatories", u"Kedudukan", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("SettingsSignatories", u"Kedudukan", None))
#endif // QT_CONFIG(accessibility)
        self.first_label.setText(QCoreApplication.translate("SettingsSignatories", u"Berlaku dari", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("SettingsSignatories", u"Berlaku dari", None))
#endif // QT_CONFIG(accessibility)
        self.first.setPlaceholderText(QCoreApplication.translate("SettingsSignatories", u"sejak semula", None))
        self.last_label.setText(QCoreApplication.translate("SettingsSignatories", u"Sampai", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("SettingsSignatories", u"Sampai", None))
#endif // QT_CONFIG(accessibility)
        self.last.setPlaceholderText(QCoreApplication.translate("SettingsSignatories", u"tanpa batas", None))
        self.remove.setText(QCoreApplication.translate("SettingsSignatories", u"Hapus dari daftar", None))
        pass
    # retranslateUi

