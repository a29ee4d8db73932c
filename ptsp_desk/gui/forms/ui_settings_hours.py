# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_hours.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QAbstractItemView, QComboBox, QFrame,
    QGridLayout, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QTimeEdit, QVBoxLayout)

class Ui_SettingsHours(object):
    def setupUi(self, SettingsHours):
        if not SettingsHours.objectName():
            SettingsHours.setObjectName(u"SettingsHours")
        self.hours_layout = QHBoxLayout(SettingsHours)
        self.hours_layout.setSpacing(0)
        self.hours_layout.setObjectName(u"hours_layout")
        self.hours_layout.setContentsMargins(0, 0, 0, 0)
        self.hours_list = QVBoxLayout()
        self.hours_list.setSpacing(12)
        self.hours_list.setObjectName(u"hours_list")
        self.hours_list.setContentsMargins(24, 20, 24, 16)
        self.hours_title_heading = QVBoxLayout()
        self.hours_title_heading.setSpacing(4)
        self.hours_title_heading.setObjectName(u"hours_title_heading")
        self.hours_title_heading.setContentsMargins(0, 0, 0, 0)
        self.hours_title = QLabel(SettingsHours)
        self.hours_title.setObjectName(u"hours_title")
        self.hours_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.hours_title.sizePolicy().hasHeightForWidth())
        self.hours_title.setSizePolicy(sizePolicy)

        self.hours_title_heading.addWidget(self.hours_title)

        self.hours_explained = QLabel(SettingsHours)
        self.hours_explained.setObjectName(u"hours_explained")
        self.hours_explained.setProperty(u"role", u"hint")
        self.hours_explained.setWordWrap(True)

        self.hours_title_heading.addWidget(self.hours_explained)


        self.hours_list.addLayout(self.hours_title_heading)

        self.ranges = QTableView(SettingsHours)
        self.ranges.setObjectName(u"ranges")
        self.ranges.setTabKeyNavigation(False)
        self.ranges.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.ranges.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.ranges.setShowGrid(False)
        self.ranges.setWordWrap(False)
        self.ranges.setAlternatingRowColors(False)

        self.hours_list.addWidget(self.ranges)

        self.range_buttons = QHBoxLayout()
        self.range_buttons.setSpacing(8)
        self.range_buttons.setObjectName(u"range_buttons")
        self.range_buttons.setContentsMargins(0, 0, 0, 0)
        self.new_range = QPushButton(SettingsHours)
        self.new_range.setObjectName(u"new_range")
        self.new_range.setProperty(u"role", u"ghost")

        self.range_buttons.addWidget(self.new_range)

        self.ramadan = QPushButton(SettingsHours)
        self.ramadan.setObjectName(u"ramadan")
        self.ramadan.setProperty(u"role", u"ghost")

        self.range_buttons.addWidget(self.ramadan)

        self.range_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.range_buttons.addItem(self.range_space)


        self.hours_list.addLayout(self.range_buttons)

        self.touched_title = QLabel(SettingsHours)
        self.touched_title.setObjectName(u"touched_title")
        self.touched_title.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.touched_title.sizePolicy().hasHeightForWidth())
        self.touched_title.setSizePolicy(sizePolicy)

        self.hours_list.addWidget(self.touched_title)

        self.touched_text = QLabel(SettingsHours)
        self.touched_text.setObjectName(u"touched_text")
        self.touched_text.setProperty(u"role", u"hint")
        self.touched_text.setWordWrap(True)

        self.hours_list.addWidget(self.touched_text)

        self.touched = QTableView(SettingsHours)
        self.touched.setObjectName(u"touched")
        self.touched.setTabKeyNavigation(False)
        self.touched.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.touched.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.touched.setShowGrid(False)
        self.touched.setWordWrap(False)
        self.touched.setAlternatingRowColors(False)

        self.hours_list.addWidget(self.touched)

        self.hours_list.setStretch(1, 2)
        self.hours_list.setStretch(5, 1)

        self.hours_layout.addLayout(self.hours_list)

        self.hours_panel = QFrame(SettingsHours)
        self.hours_panel.setObjectName(u"hours_panel")
        self.hours_panel.setProperty(u"role", u"column")
        self.hours_panel.setMinimumSize(QSize(460, 0))
        self.hours_panel.setMaximumSize(QSize(460, 16777215))
        self.hours_form = QVBoxLayout(self.hours_panel)
        self.hours_form.setSpacing(8)
        self.hours_form.setObjectName(u"hours_form")
        self.hours_form.setContentsMargins(24, 20, 24, 16)
        self.form_title = QLabel(self.hours_panel)
        self.form_title.setObjectName(u"form_title")
        self.form_title.setProperty(u"role", u"subtitle")
        sizePolicy.setHeightForWidth(self.form_title.sizePolicy().hasHeightForWidth())
        self.form_title.setSizePolicy(sizePolicy)

        self.hours_form.addWidget(self.form_title)

        self.days_row = QGridLayout()
        self.days_row.setObjectName(u"days_row")
        self.days_row.setHorizontalSpacing(16)
        self.days_row.setVerticalSpacing(8)
        self.days_row.setContentsMargins(0, 0, 0, 0)
        self.first_field = QVBoxLayout()
        self.first_field.setSpacing(4)
        self.first_field.setObjectName(u"first_field")
        self.first_field.setContentsMargins(0, 0, 0, 0)
        self.first_label = QLabel(self.hours_panel)
        self.first_label.setObjectName(u"first_label")
        self.first_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.first_label.sizePolicy().hasHeightForWidth())
        self.first_label.setSizePolicy(sizePolicy)

        self.first_field.addWidget(self.first_label)

        self.first = QLineEdit(self.hours_panel)
        self.first.setObjectName(u"first")

        self.first_field.addWidget(self.first)

        self.first_hint = QLabel(self.hours_panel)
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
        self.last_label = QLabel(self.hours_panel)
        self.last_label.setObjectName(u"last_label")
        self.last_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.last_label.sizePolicy().hasHeightForWidth())
        self.last_label.setSizePolicy(sizePolicy)

        self.last_field.addWidget(self.last_label)

        self.last = QLineEdit(self.hours_panel)
        self.last.setObjectName(u"last")

        self.last_field.addWidget(self.last)

        self.last_hint = QLabel(self.hours_panel)
        self.last_hint.setObjectName(u"last_hint")
        self.last_hint.setProperty(u"role", u"hint")
        self.last_hint.setWordWrap(True)

        self.last_field.addWidget(self.last_hint)

        self.last_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.last_field.addItem(self.last_below)


        self.days_row.addLayout(self.last_field, 0, 1, 1, 1)

        self.days_row.setColumnStretch(0, 1)
        self.days_row.setColumnStretch(1, 1)

        self.hours_form.addLayout(self.days_row)

        self.week = QGridLayout()
        self.week.setObjectName(u"week")
        self.week.setHorizontalSpacing(8)
        self.week.setVerticalSpacing(4)
        self.week.setContentsMargins(0, 0, 0, 0)
        self.head_1 = QLabel(self.hours_panel)
        self.head_1.setObjectName(u"head_1")
        self.head_1.setProperty(u"role", u"hint")
        sizePolicy.setHeightForWidth(self.head_1.sizePolicy().hasHeightForWidth())
        self.head_1.setSizePolicy(sizePolicy)

        self.week.addWidget(self.head_1, 0, 1, 1, 1)

        self.head_2 = QLabel(self.hours_panel)
        self.head_2.setObjectName(u"head_2")
        self.head_2.setProperty(u"role", u"hint")
        sizePolicy.setHeightForWidth(self.head_2.sizePolicy().hasHeightForWidth())
        self.head_2.setSizePolicy(sizePolicy)

        self.week.addWidget(self.head_2, 0, 2, 1, 1)

        self.head_3 = QLabel(self.hours_panel)
        self.head_3.setObjectName(u"head_3")
        self.head_3.setProperty(u"role", u"hint")
        sizePolicy.setHeightForWidth(self.head_3.sizePolicy().hasHeightForWidth())
        self.head_3.setSizePolicy(sizePolicy)

        self.week.addWidget(self.head_3, 0, 3, 1, 1)

        self.head_4 = QLabel(self.hours_panel)
        self.head_4.setObjectName(u"head_4")
        self.head_4.setProperty(u"role", u"hint")
        sizePolicy.setHeightForWidth(self.head_4.sizePolicy().hasHeightForWidth())
        self.head_4.setSizePolicy(sizePolicy)

        self.week.addWidget(self.head_4, 0, 4, 1, 1)

        self.day_0_label = QLabel(self.hours_panel)
        self.day_0_label.setObjectName(u"day_0_label")
        self.day_0_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.day_0_label.sizePolicy().hasHeightForWidth())
        self.day_0_label.setSizePolicy(sizePolicy)

        self.week.addWidget(self.day_0_label, 1, 0, 1, 1)

        self.day_0 = QComboBox(self.hours_panel)
        self.day_0.setObjectName(u"day_0")
        self.day_0.setMinimumSize(QSize(132, 0))

        self.week.addWidget(self.day_0, 1, 1, 1, 1)

        self.opens_0 = QTimeEdit(self.hours_panel)
        self.opens_0.setObjectName(u"opens_0")
        self.opens_0.setDisplayFormat(u"HH.mm")
        self.opens_0.setMinimumSize(QSize(68, 0))
        self.opens_0.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.opens_0, 1, 2, 1, 1)

        self.closes_0 = QTimeEdit(self.hours_panel)
        self.closes_0.setObjectName(u"closes_0")
        self.closes_0.setDisplayFormat(u"HH.mm")
        self.closes_0.setMinimumSize(QSize(68, 0))
        self.closes_0.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.closes_0, 1, 3, 1, 1)

        self.cut_off_0 = QTimeEdit(self.hours_panel)
        self.cut_off_0.setObjectName(u"cut_off_0")
        self.cut_off_0.setDisplayFormat(u"HH.mm")
        self.cut_off_0.setMinimumSize(QSize(68, 0))
        self.cut_off_0.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.cut_off_0, 1, 4, 1, 1)

        self.day_1_label = QLabel(self.hours_panel)
        self.day_1_label.setObjectName(u"day_1_label")
        self.day_1_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.day_1_label.sizePolicy().hasHeightForWidth())
        self.day_1_label.setSizePolicy(sizePolicy)

        self.week.addWidget(self.day_1_label, 2, 0, 1, 1)

        self.day_1 = QComboBox(self.hours_panel)
        self.day_1.setObjectName(u"day_1")
        self.day_1.setMinimumSize(QSize(132, 0))

        self.week.addWidget(self.day_1, 2, 1, 1, 1)

        self.opens_1 = QTimeEdit(self.hours_panel)
        self.opens_1.setObjectName(u"opens_1")
        self.opens_1.setDisplayFormat(u"HH.mm")
        self.opens_1.setMinimumSize(QSize(68, 0))
        self.opens_1.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.opens_1, 2, 2, 1, 1)

        self.closes_1 = QTimeEdit(self.hours_panel)
        self.closes_1.setObjectName(u"closes_1")
        self.closes_1.setDisplayFormat(u"HH.mm")
        self.closes_1.setMinimumSize(QSize(68, 0))
        self.closes_1.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.closes_1, 2, 3, 1, 1)

        self.cut_off_1 = QTimeEdit(self.hours_panel)
        self.cut_off_1.setObjectName(u"cut_off_1")
        self.cut_off_1.setDisplayFormat(u"HH.mm")
        self.cut_off_1.setMinimumSize(QSize(68, 0))
        self.cut_off_1.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.cut_off_1, 2, 4, 1, 1)

        self.day_2_label = QLabel(self.hours_panel)
        self.day_2_label.setObjectName(u"day_2_label")
        self.day_2_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.day_2_label.sizePolicy().hasHeightForWidth())
        self.day_2_label.setSizePolicy(sizePolicy)

        self.week.addWidget(self.day_2_label, 3, 0, 1, 1)

        self.day_2 = QComboBox(self.hours_panel)
        self.day_2.setObjectName(u"day_2")
        self.day_2.setMinimumSize(QSize(132, 0))

        self.week.addWidget(self.day_2, 3, 1, 1, 1)

        self.opens_2 = QTimeEdit(self.hours_panel)
        self.opens_2.setObjectName(u"opens_2")
        self.opens_2.setDisplayFormat(u"HH.mm")
        self.opens_2.setMinimumSize(QSize(68, 0))
        self.opens_2.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.opens_2, 3, 2, 1, 1)

        self.closes_2 = QTimeEdit(self.hours_panel)
        self.closes_2.setObjectName(u"closes_2")
        self.closes_2.setDisplayFormat(u"HH.mm")
        self.closes_2.setMinimumSize(QSize(68, 0))
        self.closes_2.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.closes_2, 3, 3, 1, 1)

        self.cut_off_2 = QTimeEdit(self.hours_panel)
        self.cut_off_2.setObjectName(u"cut_off_2")
        self.cut_off_2.setDisplayFormat(u"HH.mm")
        self.cut_off_2.setMinimumSize(QSize(68, 0))
        self.cut_off_2.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.cut_off_2, 3, 4, 1, 1)

        self.day_3_label = QLabel(self.hours_panel)
        self.day_3_label.setObjectName(u"day_3_label")
        self.day_3_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.day_3_label.sizePolicy().hasHeightForWidth())
        self.day_3_label.setSizePolicy(sizePolicy)

        self.week.addWidget(self.day_3_label, 4, 0, 1, 1)

        self.day_3 = QComboBox(self.hours_panel)
        self.day_3.setObjectName(u"day_3")
        self.day_3.setMinimumSize(QSize(132, 0))

        self.week.addWidget(self.day_3, 4, 1, 1, 1)

        self.opens_3 = QTimeEdit(self.hours_panel)
        self.opens_3.setObjectName(u"opens_3")
        self.opens_3.setDisplayFormat(u"HH.mm")
        self.opens_3.setMinimumSize(QSize(68, 0))
        self.opens_3.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.opens_3, 4, 2, 1, 1)

        self.closes_3 = QTimeEdit(self.hours_panel)
        self.closes_3.setObjectName(u"closes_3")
        self.closes_3.setDisplayFormat(u"HH.mm")
        self.closes_3.setMinimumSize(QSize(68, 0))
        self.closes_3.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.closes_3, 4, 3, 1, 1)

        self.cut_off_3 = QTimeEdit(self.hours_panel)
        self.cut_off_3.setObjectName(u"cut_off_3")
        self.cut_off_3.setDisplayFormat(u"HH.mm")
        self.cut_off_3.setMinimumSize(QSize(68, 0))
        self.cut_off_3.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.cut_off_3, 4, 4, 1, 1)

        self.day_4_label = QLabel(self.hours_panel)
        self.day_4_label.setObjectName(u"day_4_label")
        self.day_4_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.day_4_label.sizePolicy().hasHeightForWidth())
        self.day_4_label.setSizePolicy(sizePolicy)

        self.week.addWidget(self.day_4_label, 5, 0, 1, 1)

        self.day_4 = QComboBox(self.hours_panel)
        self.day_4.setObjectName(u"day_4")
        self.day_4.setMinimumSize(QSize(132, 0))

        self.week.addWidget(self.day_4, 5, 1, 1, 1)

        self.opens_4 = QTimeEdit(self.hours_panel)
        self.opens_4.setObjectName(u"opens_4")
        self.opens_4.setDisplayFormat(u"HH.mm")
        self.opens_4.setMinimumSize(QSize(68, 0))
        self.opens_4.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.opens_4, 5, 2, 1, 1)

        self.closes_4 = QTimeEdit(self.hours_panel)
        self.closes_4.setObjectName(u"closes_4")
        self.closes_4.setDisplayFormat(u"HH.mm")
        self.closes_4.setMinimumSize(QSize(68, 0))
        self.closes_4.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.closes_4, 5, 3, 1, 1)

        self.cut_off_4 = QTimeEdit(self.hours_panel)
        self.cut_off_4.setObjectName(u"cut_off_4")
        self.cut_off_4.setDisplayFormat(u"HH.mm")
        self.cut_off_4.setMinimumSize(QSize(68, 0))
        self.cut_off_4.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.cut_off_4, 5, 4, 1, 1)

        self.day_5_label = QLabel(self.hours_panel)
        self.day_5_label.setObjectName(u"day_5_label")
        self.day_5_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.day_5_label.sizePolicy().hasHeightForWidth())
        self.day_5_label.setSizePolicy(sizePolicy)

        self.week.addWidget(self.day_5_label, 6, 0, 1, 1)

        self.day_5 = QComboBox(self.hours_panel)
        self.day_5.setObjectName(u"day_5")
        self.day_5.setMinimumSize(QSize(132, 0))

        self.week.addWidget(self.day_5, 6, 1, 1, 1)

        self.opens_5 = QTimeEdit(self.hours_panel)
        self.opens_5.setObjectName(u"opens_5")
        self.opens_5.setDisplayFormat(u"HH.mm")
        self.opens_5.setMinimumSize(QSize(68, 0))
        self.opens_5.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.opens_5, 6, 2, 1, 1)

        self.closes_5 = QTimeEdit(self.hours_panel)
        self.closes_5.setObjectName(u"closes_5")
        self.closes_5.setDisplayFormat(u"HH.mm")
        self.closes_5.setMinimumSize(QSize(68, 0))
        self.closes_5.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.closes_5, 6, 3, 1, 1)

        self.cut_off_5 = QTimeEdit(self.hours_panel)
        self.cut_off_5.setObjectName(u"cut_off_5")
        self.cut_off_5.setDisplayFormat(u"HH.mm")
        self.cut_off_5.setMinimumSize(QSize(68, 0))
        self.cut_off_5.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.cut_off_5, 6, 4, 1, 1)

        self.day_6_label = QLabel(self.hours_panel)
        self.day_6_label.setObjectName(u"day_6_label")
        self.day_6_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.day_6_label.sizePolicy().hasHeightForWidth())
        self.day_6_label.setSizePolicy(sizePolicy)

        self.week.addWidget(self.day_6_label, 7, 0, 1, 1)

        self.day_6 = QComboBox(self.hours_panel)
        self.day_6.setObjectName(u"day_6")
        self.day_6.setMinimumSize(QSize(132, 0))

        self.week.addWidget(self.day_6, 7, 1, 1, 1)

        self.opens_6 = QTimeEdit(self.hours_panel)
        self.opens_6.setObjectName(u"opens_6")
        self.opens_6.setDisplayFormat(u"HH.mm")
        self.opens_6.setMinimumSize(QSize(68, 0))
        self.opens_6.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.opens_6, 7, 2, 1, 1)

        self.closes_6 = QTimeEdit(self.hours_panel)
        self.closes_6.setObjectName(u"closes_6")
        self.closes_6.setDisplayFormat(u"HH.mm")
        self.closes_6.setMinimumSize(QSize(68, 0))
        self.closes_6.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.closes_6, 7, 3, 1, 1)

        self.cut_off_6 = QTimeEdit(self.hours_panel)
        self.cut_off_6.setObjectName(u"cut_off_6")
        self.cut_off_6.setDisplayFormat(u"HH.mm")
        self.cut_off_6.setMinimumSize(QSize(68, 0))
        self.cut_off_6.setMaximumSize(QSize(76, 16777215))

        self.week.addWidget(self.cut_off_6, 7, 4, 1, 1)

        self.week.setColumnStretch(1, 1)

        self.hours_form.addLayout(self.week)

        self.week_hint = QLabel(self.hours_panel)
        self.week_hint.setObjectName(u"week_hint")
        self.week_hint.setProperty(u"role", u"hint")
        self.week_hint.setWordWrap(True)

        self.hours_form.addWidget(self.week_hint)

        self.remove_row = QHBoxLayout()
        self.remove_row.setSpacing(8)
        self.remove_row.setObjectName(u"remove_row")
        self.remove_row.setContentsMargins(0, 0, 0, 0)
        self.remove = QPushButton(self.hours_panel)
        self.remove.setObjectName(u"remove")
        self.remove.setProperty(u"role", u"ghost")

        self.remove_row.addWidget(self.remove)

        self.remove_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.remove_row.addItem(self.remove_space)


        self.hours_form.addLayout(self.remove_row)

        self.hours_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.hours_form.addItem(self.hours_space)

        self.hours_form.setStretch(5, 1)

        self.hours_layout.addWidget(self.hours_panel)

        self.hours_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.touched_title.setBuddy(self.touched)
        self.first_label.setBuddy(self.first)
        self.last_label.setBuddy(self.last)
        self.day_0_label.setBuddy(self.day_0)
        self.day_1_label.setBuddy(self.day_1)
        self.day_2_label.setBuddy(self.day_2)
        self.day_3_label.setBuddy(self.day_3)
        self.day_4_label.setBuddy(self.day_4)
        self.day_5_label.setBuddy(self.day_5)
        self.day_6_label.setBuddy(self.day_6)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsHours)
    # setupUi

    def retranslateUi(self, SettingsHours):
        self.hours_title.setText(QCoreApplication.translate("SettingsHours", u"Jam buka", None))
#if QT_CONFIG(accessibility)
        self.ranges.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Jam buka menurut masa", None))
#endif // QT_CONFIG(accessibility)
        self.new_range.setText(QCoreApplication.translate("SettingsHours", u"Masa baru", None))
        self.ramadan.setText(QCoreApplication.translate("SettingsHours", u"Isi contoh Ramadan", None))
        self.touched_title.setText(QCoreApplication.translate("SettingsHours", u"Janji yang tersentuh", None))
#if QT_CONFIG(accessibility)
        self.touched.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Janji yang tersentuh", None))
#endif // QT_CONFIG(accessibility)
        self.form_title.setText(QCoreApplication.translate("SettingsHours", u"Masa baru", None))
        self.first_label.setText(QCoreApplication.translate("SettingsHours", u"Dari tanggal", None))
#if QT_CONFIG(accessibility)
        self.first.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Dari tanggal", None))
#endif // QT_CONFIG(accessibility)
        self.first.setPlaceholderText(QCoreApplication.translate("SettingsHours", u"sejak semula", None))
        self.last_label.setText(QCoreApplication.translate("SettingsHours", u"Sampai", None))
#if QT_CONFIG(accessibility)
        self.last.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Sampai", None))
#endif // QT_CONFIG(accessibility)
        self.last.setPlaceholderText(QCoreApplication.translate("SettingsHours", u"seterusnya", None))
        self.head_1.setText(QCoreApplication.translate("SettingsHours", u"Keadaan", None))
        self.head_2.setText(QCoreApplication.translate("SettingsHours", u"Buka", None))
        self.head_3.setText(QCoreApplication.translate("SettingsHours", u"Tutup", None))
        self.head_4.setText(QCoreApplication.translate("SettingsHours", u"Batas terima", None))
        self.day_0_label.setText(QCoreApplication.translate("SettingsHours", u"Senin", None))
#if QT_CONFIG(accessibility)
        self.day_0.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Senin, keadaan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.opens_0.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Senin, buka", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.closes_0.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Senin, tutup", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cut_off_0.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Senin, batas terima", None))
#endif // QT_CONFIG(accessibility)
        self.day_1_label.setText(QCoreApplication.translate("SettingsHours", u"Selasa", None))
#if QT_CONFIG(accessibility)
        self.day_1.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Selasa, keadaan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.opens_1.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Selasa, buka", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.closes_1.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Selasa, tutup", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cut_off_1.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Selasa, batas terima", None))
#endif // QT_CONFIG(accessibility)
        self.day_2_label.setText(QCoreApplication.translate("SettingsHours", u"Rabu", None))
#if QT_CONFIG(accessibility)
        self.day_2.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Rabu, keadaan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.opens_2.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Rabu, buka", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.closes_2.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Rabu, tutup", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cut_off_2.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Rabu, batas terima", None))
#endif // QT_CONFIG(accessibility)
        self.day_3_label.setText(QCoreApplication.translate("SettingsHours", u"Kamis", None))
#if QT_CONFIG(accessibility)
        self.day_3.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Kamis, keadaan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.opens_3.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Kamis, buka", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.closes_3.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Kamis, tutup", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cut_off_3.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Kamis, batas terima", None))
#endif // QT_CONFIG(accessibility)
        self.day_4_label.setText(QCoreApplication.translate("SettingsHours", u"Jumat", None))
#if QT_CONFIG(accessibility)
        self.day_4.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Jumat, keadaan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.opens_4.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Jumat, buka", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.closes_4.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Jumat, tutup", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cut_off_4.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Jumat, batas terima", None))
#endif // QT_CONFIG(accessibility)
        self.day_5_label.setText(QCoreApplication.translate("SettingsHours", u"Sabtu", None))
#if QT_CONFIG(accessibility)
        self.day_5.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Sabtu, keadaan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.opens_5.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Sabtu, buka", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.closes_5.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Sabtu, tutup", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cut_off_5.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Sabtu, batas terima", None))
#endif // QT_CONFIG(accessibility)
        self.day_6_label.setText(QCoreApplication.translate("SettingsHours", u"Minggu", None))
#if QT_CONFIG(accessibility)
        self.day_6.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Minggu, keadaan", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.opens_6.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Minggu, buka", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.closes_6.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Minggu, tutup", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cut_off_6.setAccessibleName(QCoreApplication.translate("SettingsHours", u"Minggu, batas terima", None))
#endif // QT_CONFIG(accessibility)
        self.remove.setText(QCoreApplication.translate("SettingsHours", u"Hapus masa ini", None))
        pass
    # retranslateUi

