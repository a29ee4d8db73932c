# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_holidays.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QAbstractItemView, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QSpinBox,
    QTableView, QVBoxLayout)

class Ui_SettingsHolidays(object):
    def setupUi(self, SettingsHolidays):
        if not SettingsHolidays.objectName():
            SettingsHolidays.setObjectName(u"SettingsHolidays")
        self.holidays_layout = QHBoxLayout(SettingsHolidays)
        self.holidays_layout.setSpacing(0)
        self.holidays_layout.setObjectName(u"holidays_layout")
        self.holidays_layout.setContentsMargins(0, 0, 0, 0)
        self.holidays_list = QVBoxLayout()
        self.holidays_list.setSpacing(12)
        self.holidays_list.setObjectName(u"holidays_list")
        self.holidays_list.setContentsMargins(24, 20, 24, 16)
        self.holidays_title_heading = QVBoxLayout()
        self.holidays_title_heading.setSpacing(4)
        self.holidays_title_heading.setObjectName(u"holidays_title_heading")
        self.holidays_title_heading.setContentsMargins(0, 0, 0, 0)
        self.holidays_title = QLabel(SettingsHolidays)
        self.holidays_title.setObjectName(u"holidays_title")
        self.holidays_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.holidays_title.sizePolicy().hasHeightForWidth())
        self.holidays_title.setSizePolicy(sizePolicy)

        self.holidays_title_heading.addWidget(self.holidays_title)

        self.holidays_explained = QLabel(SettingsHolidays)
        self.holidays_explained.setObjectName(u"holidays_explained")
        self.holidays_explained.setProperty(u"role", u"hint")
        self.holidays_explained.setWordWrap(True)

        self.holidays_title_heading.addWidget(self.holidays_explained)


        self.holidays_list.addLayout(self.holidays_title_heading)

        self.year_row = QHBoxLayout()
        self.year_row.setSpacing(8)
        self.year_row.setObjectName(u"year_row")
        self.year_row.setContentsMargins(0, 0, 0, 0)
        self.year_label = QLabel(SettingsHolidays)
        self.year_label.setObjectName(u"year_label")
        self.year_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.year_label.sizePolicy().hasHeightForWidth())
        self.year_label.setSizePolicy(sizePolicy)

        self.year_row.addWidget(self.year_label)

        self.year = QSpinBox(SettingsHolidays)
        self.year.setObjectName(u"year")
        self.year.setMinimum(2000)
        self.year.setMaximum(2100)

        self.year_row.addWidget(self.year)

        self.known_until = QLabel(SettingsHolidays)
        self.known_until.setObjectName(u"known_until")
        self.known_until.setProperty(u"role", u"hint")
        self.known_until.setWordWrap(True)

        self.year_row.addWidget(self.known_until)

        self.year_row.setStretch(2, 1)

        self.holidays_list.addLayout(self.year_row)

        self.days = QTableView(SettingsHolidays)
        self.days.setObjectName(u"days")
        self.days.setTabKeyNavigation(False)
        self.days.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.days.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.days.setShowGrid(False)
        self.days.setWordWrap(False)
        self.days.setAlternatingRowColors(False)

        self.holidays_list.addWidget(self.days)

        self.holidays_list.setStretch(2, 2)

        self.holidays_layout.addLayout(self.holidays_list)

        self.holidays_panel = QFrame(SettingsHolidays)
        self.holidays_panel.setObjectName(u"holidays_panel")
        self.holidays_panel.setProperty(u"role", u"column")
        self.holidays_panel.setMinimumSize(QSize(388, 0))
        self.holidays_panel.setMaximumSize(QSize(388, 16777215))
        self.holidays_form = QVBoxLayout(self.holidays_panel)
        self.holidays_form.setSpacing(8)
        self.holidays_form.setObjectName(u"holidays_form")
        self.holidays_form.setContentsMargins(24, 20, 24, 16)
        self.form_title = QLabel(self.holidays_panel)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setProperty(u"role", u"subtitle")
        sizePolicy.setHeightForWidth(self.form_title.sizePolicy().hasHeightForWidth())
        self.form_title.setSizePolicy(sizePolicy)

        self.holidays_form.addWidget(self.form_title)

        self.kind_field = QVBoxLayout()
        self.kind_field.setSpacing(4)
        self.kind_field.setObjectName(u"kind_field")
        self.kind_field.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.holidays_panel)
        self.kind_label.setObjectName(u"kind_label")
        self.kind_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.kind_label.sizePolicy().hasHeightForWidth())
        self.kind_label.setSizePolicy(sizePolicy)

        self.kind_field.addWidget(self.kind_label)

        self.kind = QComboBox(self.holidays_panel)
        self.kind.setObjectName(u"kind")

        self.kind_field.addWidget(self.kind)

        self.kind_hint = QLabel(self.holidays_panel)
        self.kind_hint.setObjectName(u"kind_hint")
        self.kind_hint.setProperty(u"role", u"hint")
        self.kind_hint.setWordWrap(True)

        self.kind_field.addWidget(self.kind_hint)

        self.kind_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.kind_field.addItem(self.kind_below)


        self.holidays_form.addLayout(self.kind_field)

        self.days_row = QGridLayout()
        self.days_row.setObjectName(u"days_row")
        self.days_row.setHorizontalSpacing(16)
        self.days_row.setVerticalSpacing(8)
        self.days_row.setContentsMargins(0, 0, 0, 0)
        self.first_field = QVBoxLayout()
        self.first_field.setSpacing(4)
        self.first_field.setObjectName(u"first_field")
        self.first_field.setContentsMargins(0, 0, 0, 0)
        self.first_label = QLabel(self.holidays_panel)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.first_label.sizePolicy().hasHeightForWidth())
        self.first_label.setSizePolicy(sizePolicy)

        self.first_field.addWidget(self.first_label)

        self.first = QLineEdit(self.holidays_panel)
        self.first.setObjectName(u"first")

        self.first_field.addWidget(self.first)

        self.first_hint = QLabel(self.holidays_panel)
        self.first_hint.setObjectName(u"first_hint")
        self.first_hint.setProperty(u"role", u"hint")
        self.first_hint.setWordWrap(True)

        self.first_field.addWidget(self.first_hint)

        self.first_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.first_field.addItem(self.first_below)


        self.days_row.addLayout(self.first_field, 0, 0, 1, 1)

        self.last_field = QVBoxLayout()
        self.last_field.setSpacing(4)
        self.last_field.setObjectName(u"last_field")
        self.last_field.setContentsMargins(0, 0, 0, 0)
        self.last_label = QLabel(self.holidays_panel)
        self.last_label.setObjectName(u"last_label")
        self.last_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.last_label.sizePolicy().hasHeightForWidth())
        self.last_label.setSizePolicy(sizePolicy)

        self.last_field.addWidget(self.last_label)

        self.last = QLineEdit(self.holidays_panel)
        self.last.setObjectName(u"last")

        self.last_field.addWidget(self.last)

        self.last_hint = QLabel(self.holidays_panel)
        self.last_hint.setObjectName(u"last_hint")
        self.last_hint.setProperty(u"role", u"hint")
        self.last_hint.setWordWrap(True)

        self.last_field.addWidget(self.last_hint)

        self.last_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.last_field.addItem(self.last_below)


        self.days_row.addLayout(self.last_field, 0, 1, 1, 1)

        self.days_row.setColumnStretch(0, 1)
        self.days_row.setColumnStretch(1, 1)

        self.holidays_form.addLayout(self.days_row)

        self.name_field = QVBoxLayout()
        self.name_field.setSpacing(4)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.holidays_panel)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.name_label.sizePolicy().hasHeightForWidth())
        self.name_label.setSizePolicy(sizePolicy)

        self.name_field.addWidget(self.name_label)

        self.name = QLineEdit(self.holidays_panel)
        self.name.setObjectName(u"name")

        self.name_field.addWidget(self.name)

        self.name_hint = QLabel(self.holidays_panel)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setProperty(u"role", u"hint")
        self.name_hint.setWordWrap(True)

        self.name_field.addWidget(self.name_hint)

        self.name_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_field.addItem(self.name_below)


        self.holidays_form.addLayout(self.name_field)

        self.touched_title = QLabel(self.holidays_panel)
        self.touched_title.setObjectName(u"touched_title")
        self.touched_title.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.touched_title.sizePolicy().hasHeightForWidth())
        self.touched_title.setSizePolicy(sizePolicy)

        self.holidays_form.addWidget(self.touched_title)

        self.touched_text = QLabel(self.holidays_panel)
        self.touched_text.setObjectName(u"touched_text")
        self.touched_text.setProperty(u"role", u"hint")
        self.touched_text.setWordWrap(True)

        self.holidays_form.addWidget(self.touched_text)

        self.touched = QTableView(self.holidays_panel)
        self.touched.setObjectName(u"touched")
        self.touched.setTabKeyNavigation(False)
        self.touched.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.touched.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.touched.setShowGrid(False)
        self.touched.setWordWrap(False)
        self.touched.setAlternatingRowColors(False)

        self.holidays_form.addWidget(self.touched)

        self.holidays_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.holidays_form.addItem(self.holidays_space)

        self.holidays_form.setStretch(6, 1000)
        self.holidays_form.setStretch(7, 1)

        self.holidays_layout.addWidget(self.holidays_panel)

        self.holidays_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.year_label.setBuddy(self.year)
        self.kind_label.setBuddy(self.kind)
        self.first_label.setBuddy(self.first)
        self.last_label.setBuddy(self.last)
        self.name_label.setBuddy(self.name)
        self.touched_title.setBuddy(self.touched)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsHolidays)
    # setupUi

    def retranslateUi(self, SettingsHolidays):
        self.holidays_title.setText(QCoreApplication.translate("SettingsHolidays", u"Hari libur", None))
        self.year_label.setText(QCoreApplication.translate("SettingsHolidays", u"Tahun", None))
#if QT_CONFIG(accessibility)
        self.year.setAccessibleName(QCoreApplication.translate("SettingsHolidays", u"Tahun", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("SettingsHolidays", u"Hari libur tahun ini", None))
#endif // QT_CONFIG(accessibility)
        self.form_title.setText(QCoreApplication.translate("SettingsHolidays", u"Tutup atau buka satu masa", None))
        self.kind_label.setText(QCoreApplication.translate("SettingsHolidays", u"Perubahan", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("SettingsHolidays", u"Perubahan", None))
#endif // QT_CONFIG(accessibility)
        self.first_label.setText(QCoreApplication.translate("SettingsHolidays", u"Dari tanggal", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("SettingsHolidays", u"Dari tanggal", None))
#endif // QT_CONFIG(accessibility)
        self.first.setPlaceholderText(QCoreApplication.translate("SettingsHolidays", u"24-12-2026", None))
        self.last_label.setText(QCoreApplication.translate("SettingsHolidays", u"Sampai", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("SettingsHolidays", u"Sampai", None))
#endif // QT_CONFIG(accessibility)
        self.last.setPlaceholderText(QCoreApplication.translate("SettingsHolidays", u"hari itu saja", None))
        self.name_label.setText(QCoreApplication.translate("SettingsHolidays", u"Alasan", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("SettingsHolidays", u"Alasan", None))
#endif // QT_CONFIG(accessibility)
        self.name.setPlaceholderText(QCoreApplication.translate("SettingsHolidays", u"misalnya pindah gedung", None))
        self.touched_title.setText(QCoreApplication.translate("SettingsHolidays", u"Janji yang tersentuh", None))
#if QT_CONFIG(accessibility)
        self.touched.setAccessibleName(QCoreApplication.translate("SettingsHolidays", u"Janji yang tersentuh", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

