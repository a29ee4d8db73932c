# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_appearance.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QComboBox, QGridLayout, QLabel,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout)

class Ui_SettingsAppearance(object):
    def setupUi(self, SettingsAppearance):
        if not SettingsAppearance.objectName():
            SettingsAppearance.setObjectName(u"SettingsAppearance")
        self.appearance_layout = QVBoxLayout(SettingsAppearance)
        self.appearance_layout.setSpacing(16)
        self.appearance_layout.setObjectName(u"appearance_layout")
        self.appearance_layout.setContentsMargins(24, 20, 24, 16)
        self.appearance_title_heading = QVBoxLayout()
        self.appearance_title_heading.setSpacing(4)
        self.appearance_title_heading.setObjectName(u"appearance_title_heading")
        self.appearance_title_heading.setContentsMargins(0, 0, 0, 0)
        self.appearance_title = QLabel(SettingsAppearance)
        self.appearance_title.setObjectName(u"appearance_title")
        self.appearance_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.appearance_title.sizePolicy().hasHeightForWidth())
        self.appearance_title.setSizePolicy(sizePolicy)

        self.appearance_title_heading.addWidget(self.appearance_title)

        self.appearance_explained = QLabel(SettingsAppearance)
        self.appearance_explained.setObjectName(u"appearance_explained")
        self.appearance_explained.setProperty(u"role", u"hint")
        self.appearance_explained.setWordWrap(True)

        self.appearance_title_heading.addWidget(self.appearance_explained)


        self.appearance_layout.addLayout(self.appearance_title_heading)

        self.choices = QGridLayout()
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(16)
        self.choices.setVerticalSpacing(8)
        self.choices.setContentsMargins(0, 0, 0, 0)
        self.theme_field = QVBoxLayout()
        self.theme_field.setSpacing(4)
        self.theme_field.setObjectName(u"theme_field")
        self.theme_field.setContentsMargins(0, 0, 0, 0)
        self.theme_label = QLabel(SettingsAppearance)
        self.theme_label.setObjectName(u"theme_label")
        self.theme_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.theme_label.sizePolicy().hasHeightForWidth())
        self.theme_label.setSizePolicy(sizePolicy)

        self.theme_field.addWidget(self.theme_label)

        self.theme = QComboBox(SettingsAppearance)
        self.theme.setObjectName(u"theme")

        self.theme_field.addWidget(self.theme)

        self.theme_hint = QLabel(SettingsAppearance)
        self.theme_hint.setObjectName(u"theme_hint")
        self.theme_hint.setProperty(u"role", u"hint")
        self.theme_hint.setWordWrap(True)

        self.theme_field.addWidget(self.theme_hint)

        self.theme_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.theme_field.addItem(self.theme_below)


        self.choices.addLayout(self.theme_field, 0, 0, 1, 1)

        self.idle_lock_field = QVBoxLayout()
        self.idle_lock_field.setSpacing(4)
        self.idle_lock_field.setObjectName(u"idle_lock_field")
        self.idle_lock_field.setContentsMargins(0, 0, 0, 0)
        self.idle_lock_label = QLabel(SettingsAppearance)
        self.idle_lock_label.setObjectName(u"idle_lock_label")
        self.idle_lock_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.idle_lock_label.sizePolicy().hasHeightForWidth())
        self.idle_lock_label.setSizePolicy(sizePolicy)

        self.idle_lock_field.addWidget(self.idle_lock_label)

        self.idle_lock = QSpinBox(SettingsAppearance)
        self.idle_lock.setObjectName(u"idle_lock")
        self.idle_lock.setMinimum(0)
        self.idle_lock.setMaximum(240)

        self.idle_lock_field.addWidget(self.idle_lock)

        self.idle_lock_hint = QLabel(SettingsAppearance)
        self.idle_lock_hint.setObjectName(u"idle_lock_hint")
        self.idle_lock_hint.setProperty(u"role", u"hint")
        self.idle_lock_hint.setWordWrap(True)

        self.idle_lock_field.addWidget(self.idle_lock_hint)

        self.idle_lock_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.idle_lock_field.addItem(self.idle_lock_below)


        self.choices.addLayout(self.idle_lock_field, 0, 1, 1, 1)

        self.choices_space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choices.addItem(self.choices_space, 0, 2, 1, 1)

        self.choices.setColumnStretch(0, 1)
        self.choices.setColumnStretch(1, 1)
        self.choices.setColumnStretch(2, 1)

        self.appearance_layout.addLayout(self.choices)

        self.appearance_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.appearance_layout.addItem(self.appearance_space)

        self.appearance_layout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.theme_label.setBuddy(self.theme)
        self.idle_lock_label.setBuddy(self.idle_lock)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsAppearance)
    # setupUi

    def retranslateUi(self, SettingsAppearance):
        self.appearance_title.setText(QCoreApplication.translate("SettingsAppearance", u"Tampilan", None))
        self.theme_label.setText(QCoreApplication.translate("SettingsAppearance", u"Tema", None))
#if QT_CONFIG(accessibility)
        self.theme.setAccessibleName(QCoreApplication.translate("SettingsAppearance", u"Tema", None))
#endif // QT_CONFIG(accessibility)
        self.idle_lock_label.setText(QCoreApplication.translate("SettingsAppearance", u"Kunci layar setelah diam", None))
#if QT_CONFIG(accessibility)
        self.idle_lock.setAccessibleName(QCoreApplication.translate("SettingsAppearance", u"Kunci layar setelah diam", None))
#endif // QT_CONFIG(accessibility)
        self.idle_lock.setSuffix(QCoreApplication.translate("SettingsAppearance", u" menit", None))
        self.idle_lock.setSpecialValueText(QCoreApplication.translate("SettingsAppearance", u"tidak pernah", None))
        pass
    # retranslateUi

