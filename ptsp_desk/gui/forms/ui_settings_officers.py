# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_officers.ui'
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

class Ui_SettingsOfficers(object):
    def setupUi(self, SettingsOfficers):
        if not SettingsOfficers.objectName():
            SettingsOfficers.setObjectName(u"SettingsOfficers")
        self.officers_layout = QHBoxLayout(SettingsOfficers)
        self.officers_layout.setSpacing(0)
        self.officers_layout.setObjectName(u"officers_layout")
        self.officers_layout.setContentsMargins(0, 0, 0, 0)
        self.officers_list = QVBoxLayout()
        self.officers_list.setSpacing(12)
        self.officers_list.setObjectName(u"officers_list")
        self.officers_list.setContentsMargins(24, 20, 24, 16)
        self.officers_title_heading = QVBoxLayout()
        self.officers_title_heading.setSpacing(4)
        self.officers_title_heading.setObjectName(u"officers_title_heading")
        self.officers_title_heading.setContentsMargins(0, 0, 0, 0)
        self.officers_title = QLabel(SettingsOfficers)
        self.officers_title.setObjectName(u"officers_title")
        self.officers_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.officers_title.sizePolicy().hasHeightForWidth())
        self.officers_title.setSizePolicy(sizePolicy)

        self.officers_title_heading.addWidget(self.officers_title)

        self.officers_explained = QLabel(SettingsOfficers)
        self.officers_explained.setObjectName(u"officers_explained")
        self.officers_explained.setProperty(u"role", u"hint")
        self.officers_explained.setWordWrap(True)

        self.officers_title_heading.addWidget(self.officers_explained)


        self.officers_list.addLayout(self.officers_title_heading)

        self.roll = QTableView(SettingsOfficers)
        self.roll.setObjectName(u"roll")
        self.roll.setTabKeyNavigation(False)
        self.roll.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.roll.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.roll.setShowGrid(False)
        self.roll.setWordWrap(False)
        self.roll.setAlternatingRowColors(False)

        self.officers_list.addWidget(self.roll)

        self.roll_buttons = QHBoxLayout()
        self.roll_buttons.setSpacing(8)
        self.roll_buttons.setObjectName(u"roll_buttons")
        self.roll_buttons.setContentsMargins(0, 0, 0, 0)
        self.new_officer = QPushButton(SettingsOfficers)
        self.new_officer.setObjectName(u"new_officer")
        self.new_officer.setProperty(u"role", u"ghost")

        self.roll_buttons.addWidget(self.new_officer)

        self.roll_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.roll_buttons.addItem(self.roll_space)


        self.officers_list.addLayout(self.roll_buttons)

        self.officers_list.setStretch(1, 2)

        self.officers_layout.addLayout(self.officers_list)

        self.officers_panel = QFrame(SettingsOfficers)
        self.officers_panel.setObjectName(u"officers_panel")
        self.officers_panel.setProperty(u"role", u"column")
        self.officers_panel.setMinimumSize(QSize(348, 0))
        self.officers_panel.setMaximumSize(QSize(348, 16777215))
        self.officers_form = QVBoxLayout(self.officers_panel)
        self.officers_form.setSpacing(8)
        self.officers_form.setObjectName(u"officers_form")
        self.officers_form.setContentsMargins(24, 20, 24, 16)
        self.form_title = QLabel(self.officers_panel)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setProperty(u"role", u"subtitle")
        sizePolicy.setHeightForWidth(self.form_title.sizePolicy().hasHeightForWidth())
        self.form_title.setSizePolicy(sizePolicy)

        self.officers_form.addWidget(self.form_title)

        self.id_field = QVBoxLayout()
        self.id_field.setSpacing(4)
        self.id_field.setObjectName(u"id_field")
        self.id_field.setContentsMargins(0, 0, 0, 0)
        self.id_label = QLabel(self.officers_panel)
        self.id_label.setObjectName(u"id_label")
        self.id_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.id_label.sizePolicy().hasHeightForWidth())
        self.id_label.setSizePolicy(sizePolicy)

        self.id_field.addWidget(self.id_label)

        self.id = QLineEdit(self.officers_panel)
        self.id.setObjectName(u"id")

        self.id_field.addWidget(self.id)

        self.id_hint = QLabel(self.officers_panel)
        self.id_hint.setObjectName(u"id_hint")
        self.id_hint.setProperty(u"role", u"hint")
        self.id_hint.setWordWrap(True)

        self.id_field.addWidget(self.id_hint)

        self.id_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.id_field.addItem(self.id_below)


        self.officers_form.addLayout(self.id_field)

        self.name_field = QVBoxLayout()
        self.name_field.setSpacing(4)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.officers_panel)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.name_label.sizePolicy().hasHeightForWidth())
        self.name_label.setSizePolicy(sizePolicy)

        self.name_field.addWidget(self.name_label)

        self.name = QLineEdit(self.officers_panel)
        self.name.setObjectName(u"name")

        self.name_field.addWidget(self.name)

        self.name_hint = QLabel(self.officers_panel)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setProperty(u"role", u"hint")
        self.name_hint.setWordWrap(True)

        self.name_field.addWidget(self.name_hint)

        self.name_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_field.addItem(self.name_below)


        self.officers_form.addLayout(self.name_field)

        self.role_field = QVBoxLayout()
        self.role_field.setSpacing(4)
        self.role_field.setObjectName(u"role_field")
        self.role_field.setContentsMargins(0, 0, 0, 0)
        self.role_label = QLabel(self.officers_panel)
        self.role_label.setObjectName(u"role_label")
        self.role_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.role_label.sizePolicy().hasHeightForWidth())
        self.role_label.setSizePolicy(sizePolicy)

        self.role_field.addWidget(self.role_label)

        self.role = QComboBox(self.officers_panel)
        self.role.setObjectName(u"role")

        self.role_field.addWidget(self.role)

        self.role_hint = QLabel(self.officers_panel)
        self.role_hint.setObjectName(u"role_hint")
        self.role_hint.setProperty(u"role", u"hint")
        self.role_hint.setWordWrap(True)

        self.role_field.addWidget(self.role_hint)

        self.role_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.role_field.addItem(self.role_below)


        self.officers_form.addLayout(self.role_field)

        self.agency_field = QVBoxLayout()
        self.agency_field.setSpacing(4)
        self.agency_field.setObjectName(u"agency_field")
        self.agency_field.setContentsMargins(0, 0, 0, 0)
        self.agency_label = QLabel(self.officers_panel)
        self.agency_label.setObjectName(u"agency_label")
        self.agency_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.agency_label.sizePolicy().hasHeightForWidth())
        self.agency_label.setSizePolicy(sizePolicy)

        self.agency_field.addWidget(self.agency_label)

        self.agency = QComboBox(self.officers_panel)
        self.agency.setObjectName(u"agency")

        self.agency_field.addWidget(self.agency)

        self.agency_hint = QLabel(self.officers_panel)
        self.agency_hint.setObjectName(u"agency_hint")
        self.agency_hint.setProperty(u"role", u"hint")
        self.agency_hint.setWordWrap(True)

        self.agency_field.addWidget(self.agency_hint)

        self.agency_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.agency_field.addItem(self.agency_below)


        self.officers_form.addLayout(self.agency_field)

        self.pins = QGridLayout()
        self.pins.setObjectName(u"pins")
        self.pins.setHorizontalSpacing(16)
        self.pins.setVerticalSpacing(8)
        self.pins.setContentsMargins(0, 0, 0, 0)
        self.pin_field = QVBoxLayout()
        self.pin_field.setSpacing(4)
        self.pin_field.setObjectName(u"pin_field")
        self.pin_field.setContentsMargins(0, 0, 0, 0)
        self.pin_label = QLabel(self.officers_panel)
        self.pin_label.setObjectName(u"pin_label")
        self.pin_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.pin_label.sizePolicy().hasHeightForWidth())
        self.pin_label.setSizePolicy(sizePolicy)

        self.pin_field.addWidget(self.pin_label)

        self.pin = QLineEdit(self.officers_panel)
        self.pin.setObjectName(u"pin")
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(12)

        self.pin_field.addWidget(self.pin)

        self.pin_hint = QLabel(self.officers_panel)
        self.pin_hint.setObjectName(u"pin_hint")
        self.pin_hint.setProperty(u"role", u"hint")
        self.pin_hint.setWordWrap(True)

        self.pin_field.addWidget(self.pin_hint)

        self.pin_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pin_field.addItem(self.pin_below)


        self.pins.addLayout(self.pin_field, 0, 0, 1, 1)

        self.pin_again_field = QVBoxLayout()
        self.pin_again_field.setSpacing(4)
        self.pin_again_field.setObjectName(u"pin_again_field")
        self.pin_again_field.setContentsMargins(0, 0, 0, 0)
        self.pin_again_label = QLabel(self.officers_panel)
        self.pin_again_label.setObjectName(u"pin_again_label")
        self.pin_again_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.pin_again_label.sizePolicy().hasHeightForWidth())
        self.pin_again_label.setSizePolicy(sizePolicy)

        self.pin_again_field.addWidget(self.pin_again_label)

        self.pin_again = QLineEdit(self.officers_panel)
        self.pin_again.setObjectName(u"pin_again")
        self.pin_again.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin_again.setMaxLength(12)

        self.pin_again_field.addWidget(self.pin_again)

        self.pin_again_hint = QLabel(self.officers_panel)
        self.pin_again_hint.setObjectName(u"pin_again_hint")
        self.pin_again_hint.setProperty(u"role", u"hint")
        self.pin_again_hint.setWordWrap(True)

        self.pin_again_field.addWidget(self.pin_again_hint)

        self.pin_again_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pin_again_field.addItem(self.pin_again_below)


        self.pins.addLayout(self.pin_again_field, 0, 1, 1, 1)

        self.pins.setColumnStretch(0, 1)
        self.pins.setColumnStretch(1, 1)

        self.officers_form.addLayout(self.pins)

        self.end_row = QHBoxLayout()
        self.end_row.setSpacing(8)
        self.end_row.setObjectName(u"end_row")
        self.end_row.setContentsMargins(0, 0, 0, 0)
        self.end = QPushButton(self.officers_panel)
        self.end.setObjectName(u"end")
        self.end.setProperty(u"role", u"ghost")

        self.end_row.addWidget(self.end)

        self.take_back = QPushButton(self.officers_panel)
        self.take_back.setObjectName(u"take_back")
        self.take_back.setProperty(u"role", u"ghost")

        self.end_row.addWidget(self.take_back)

        self.end_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.end_row.addItem(self.end_space)


        self.officers_form.addLayout(self.end_row)

        self.officers_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.officers_form.addItem(self.officers_space)

        self.officers_form.setStretch(7, 1)

        self.officers_layout.addWidget(self.officers_panel)

        self.officers_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.id_label.setBuddy(self.id)
        self.name_label.setBuddy(self.name)
        self.role_label.setBuddy(self.role)
        self.agency_label.setBuddy(self.agency)
        self.pin_label.setBuddy(self.pin)
        self.pin_again_label.setBuddy(self.pin_again)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsOfficers)
    # setupUi

    def retranslateUi(self, SettingsOfficers):
        self.officers_title.setText(QCoreApplication.translate("SettingsOfficers", u"Petugas", None))
#if QT_CONFIG(accessibility)
        self.roll.setAccessibleName(QCoreApplication.translate("SettingsOfficers", u"Daftar petugas", None))
#endif // QT_CONFIG(accessibility)
        self.new_officer.setText(QCoreApplication.translate("SettingsOfficers", u"Petugas baru", None))
        self.form_title.setText(QCoreApplication.translate("SettingsOfficers", u"Petugas baru", None))
        self.id_label.setText(QCoreApplication.translate("SettingsOfficers", u"Tanda petugas", None))
#if QT_CONFIG(accessibility)
        self.id.setAccessibleName(QCoreApplication.translate("SettingsOfficers", u"Tanda petugas", None))
#endif // QT_CONFIG(accessibility)
        self.id.setPlaceholderText(QCoreApplication.translate("SettingsOfficers", u"misalnya sitti", None))
        self.name_label.setText(QCoreApplication.translate("SettingsOfficers", u"Nama", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("SettingsOfficers", u"Nama", None))
#endif // QT_CONFIG(accessibility)
        self.role_label.setText(QCoreApplication.translate("SettingsOfficers", u"Peran", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("SettingsOfficers", u"Peran", None))
#endif // QT_CONFIG(accessibility)
        self.agency_label.setText(QCoreApplication.translate("SettingsOfficers", u"SKPD", None))
#if QT_CONFIG(accessibility)
        self.agency.setAccessibleName(QCoreApplication.translate("SettingsOfficers", u"SKPD", None))
#endif // QT_CONFIG(accessibility)
        self.pin_label.setText(QCoreApplication.translate("SettingsOfficers", u"PIN baru", None))
#if QT_CONFIG(accessibility)
        self.pin.setAccessibleName(QCoreApplication.translate("SettingsOfficers", u"PIN baru", None))
#endif // QT_CONFIG(accessibility)
        self.pin_again_label.setText(QCoreApplication.translate("SettingsOfficers", u"Ulangi PIN", None))
#if QT_CONFIG(accessibility)
        self.pin_again.setAccessibleName(QCoreApplication.translate("SettingsOfficers", u"Ulangi PIN", None))
#endif // QT_CONFIG(accessibility)
        self.end.setText(QCoreApplication.translate("SettingsOfficers", u"Akhiri tugas", None))
        self.take_back.setText(QCoreApplication.translate("SettingsOfficers", u"Aktifkan lagi", None))
        pass
    # retranslateUi

