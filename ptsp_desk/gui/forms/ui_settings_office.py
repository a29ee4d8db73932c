# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_office.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout)

class Ui_SettingsOffice(object):
    def setupUi(self, SettingsOffice):
        if not SettingsOffice.objectName():
            SettingsOffice.setObjectName(u"SettingsOffice")
        self.office_layout = QVBoxLayout(SettingsOffice)
        self.office_layout.setSpacing(8)
        self.office_layout.setObjectName(u"office_layout")
        self.office_layout.setContentsMargins(24, 20, 24, 16)
        self.texts_title_heading = QVBoxLayout()
        self.texts_title_heading.setSpacing(4)
        self.texts_title_heading.setObjectName(u"texts_title_heading")
        self.texts_title_heading.setContentsMargins(0, 0, 0, 0)
        self.texts_title = QLabel(SettingsOffice)
        self.texts_title.setObjectName(u"texts_title")
        self.texts_title.setProperty(u"role", u"subtitle")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.texts_title.sizePolicy().hasHeightForWidth())
        self.texts_title.setSizePolicy(sizePolicy)

        self.texts_title_heading.addWidget(self.texts_title)

        self.texts_explained = QLabel(SettingsOffice)
        self.texts_explained.setObjectName(u"texts_explained")
        self.texts_explained.setProperty(u"role", u"hint")
        self.texts_explained.setWordWrap(True)

        self.texts_title_heading.addWidget(self.texts_explained)


        self.office_layout.addLayout(self.texts_title_heading)

        self.texts = QGridLayout()
        self.texts.setObjectName(u"texts")
        self.texts.setHorizontalSpacing(16)
        self.texts.setVerticalSpacing(8)
        self.texts.setContentsMargins(0, 0, 0, 0)
        self.name_field = QVBoxLayout()
        self.name_field.setSpacing(4)
        self.name_field.setObjectName(u"name_field")
        self.name_field.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(SettingsOffice)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.name_label.sizePolicy().hasHeightForWidth())
        self.name_label.setSizePolicy(sizePolicy)

        self.name_field.addWidget(self.name_label)

        self.name = QLineEdit(SettingsOffice)
        self.name.setObjectName(u"name")

        self.name_field.addWidget(self.name)

        self.name_hint = QLabel(SettingsOffice)
        self.name_hint.setObjectName(u"name_hint")
        self.name_hint.setProperty(u"role", u"hint")
        self.name_hint.setWordWrap(True)

        self.name_field.addWidget(self.name_hint)

        self.name_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.name_field.addItem(self.name_below)


        self.texts.addLayout(self.name_field, 0, 0, 1, 2)

        self.government_field = QVBoxLayout()
        self.government_field.setSpacing(4)
        self.government_field.setObjectName(u"government_field")
        self.government_field.setContentsMargins(0, 0, 0, 0)
        self.government_label = QLabel(SettingsOffice)
        self.government_label.setObjectName(u"government_label")
        self.government_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.government_label.sizePolicy().hasHeightForWidth())
        self.government_label.setSizePolicy(sizePolicy)

        self.government_field.addWidget(self.government_label)

        self.government = QLineEdit(SettingsOffice)
        self.government.setObjectName(u"government")

        self.government_field.addWidget(self.government)

        self.government_hint = QLabel(SettingsOffice)
        self.government_hint.setObjectName(u"government_hint")
        self.government_hint.setProperty(u"role", u"hint")
        self.government_hint.setWordWrap(True)

        self.government_field.addWidget(self.government_hint)

        self.government_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.government_field.addItem(self.government_below)


        self.texts.addLayout(self.government_field, 1, 0, 1, 1)

        self.place_field = QVBoxLayout()
        self.place_field.setSpacing(4)
        self.place_field.setObjectName(u"place_field")
        self.place_field.setContentsMargins(0, 0, 0, 0)
        self.place_label = QLabel(SettingsOffice)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.place_label.sizePolicy().hasHeightForWidth())
        self.place_label.setSizePolicy(sizePolicy)

        self.place_field.addWidget(self.place_label)

        self.place = QLineEdit(SettingsOffice)
        self.place.setObjectName(u"place")

        self.place_field.addWidget(self.place)

        self.place_hint = QLabel(SettingsOffice)
        self.place_hint.setObjectName(u"place_hint")
        self.place_hint.setProperty(u"role", u"hint")
        self.place_hint.setWordWrap(True)

        self.place_field.addWidget(self.place_hint)

        self.place_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.place_field.addItem(self.place_below)


        self.texts.addLayout(self.place_field, 1, 1, 1, 1)

        self.address_field = QVBoxLayout()
        self.address_field.setSpacing(4)
        self.address_field.setObjectName(u"address_field")
        self.address_field.setContentsMargins(0, 0, 0, 0)
        self.address_label = QLabel(SettingsOffice)
        self.address_label.setObjectName(u"address_label")
        self.address_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.address_label.sizePolicy().hasHeightForWidth())
        self.address_label.setSizePolicy(sizePolicy)

        self.address_field.addWidget(self.address_label)

        self.address = QLineEdit(SettingsOffice)
        self.address.setObjectName(u"address")

        self.address_field.addWidget(self.address)

        self.address_hint = QLabel(SettingsOffice)
        self.address_hint.setObjectName(u"address_hint")
        self.address_hint.setProperty(u"role", u"hint")
        self.address_hint.setWordWrap(True)

        self.address_field.addWidget(self.address_hint)

        self.address_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.address_field.addItem(self.address_below)


        self.texts.addLayout(self.address_field, 2, 0, 1, 2)

        self.phone_field = QVBoxLayout()
        self.phone_field.setSpacing(4)
        self.phone_field.setObjectName(u"phone_field")
        self.phone_field.setContentsMargins(0, 0, 0, 0)
        self.phone_label = QLabel(SettingsOffice)
        self.phone_label.setObjectName(u"phone_label")
        self.phone_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.phone_label.sizePolicy().hasHeightForWidth())
        self.phone_label.setSizePolicy(sizePolicy)

        self.phone_field.addWidget(self.phone_label)

        self.phone = QLineEdit(SettingsOffice)
        self.phone.setObjectName(u"phone")

        self.phone_field.addWidget(self.phone)

        self.phone_hint = QLabel(SettingsOffice)
        self.phone_hint.setObjectName(u"phone_hint")
        self.phone_hint.setProperty(u"role", u"hint")
        self.phone_hint.setWordWrap(True)

        self.phone_field.addWidget(self.phone_hint)

        self.phone_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.phone_field.addItem(self.phone_below)


        self.texts.addLayout(self.phone_field, 3, 0, 1, 1)

        self.website_field = QVBoxLayout()
        self.website_field.setSpacing(4)
        self.website_field.setObjectName(u"website_field")
        self.website_field.setContentsMargins(0, 0, 0, 0)
        self.website_label = QLabel(SettingsOffice)
        self.website_label.setObjectName(u"website_label")
        self.website_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.website_label.sizePolicy().hasHeightForWidth())
        self.website_label.setSizePolicy(sizePolicy)

        self.website_field.addWidget(self.website_label)

        self.website = QLineEdit(SettingsOffice)
        self.website.setObjectName(u"website")

        self.website_field.addWidget(self.website)

        self.website_hint = QLabel(SettingsOffice)
        self.website_hint.setObjectName(u"website_hint")
        self.website_hint.setProperty(u"role", u"hint")
        self.website_hint.setWordWrap(True)

        self.website_field.addWidget(self.website_hint)

        self.website_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.website_field.addItem(self.website_below)


        self.texts.addLayout(self.website_field, 3, 1, 1, 1)

        self.payment_place_field = QVBoxLayout()
        self.payment_place_field.setSpacing(4)
        self.payment_place_field.setObjectName(u"payment_place_field")
        self.payment_place_field.setContentsMargins(0, 0, 0, 0)
        self.payment_place_label = QLabel(SettingsOffice)
        self.payment_place_label.setObjectName(u"payment_place_label")
        self.payment_place_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.payment_place_label.sizePolicy().hasHeightForWidth())
        self.payment_place_label.setSizePolicy(sizePolicy)

        self.payment_place_field.addWidget(self.payment_place_label)

        self.payment_place = QLineEdit(SettingsOffice)
        self.payment_place.setObjectName(u"payment_place")

        self.payment_place_field.addWidget(self.payment_place)

        self.payment_place_hint = QLabel(SettingsOffice)
        self.payment_place_hint.setObjectName(u"payment_place_hint")
        self.payment_place_hint.setProperty(u"role", u"hint")
        self.payment_place_hint.setWordWrap(True)

        self.payment_place_field.addWidget(self.payment_place_hint)

        self.payment_place_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.payment_place_field.addItem(self.payment_place_below)


        self.texts.addLayout(self.payment_place_field, 4, 0, 1, 1)

        self.complaints_field = QVBoxLayout()
        self.complaints_field.setSpacing(4)
        self.complaints_field.setObjectName(u"complaints_field")
        self.complaints_field.setContentsMargins(0, 0, 0, 0)
        self.complaints_label = QLabel(SettingsOffice)
        self.complaints_label.setObjectName(u"complaints_label")
        self.complaints_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.complaints_label.sizePolicy().hasHeightForWidth())
        self.complaints_label.setSizePolicy(sizePolicy)

        self.complaints_field.addWidget(self.complaints_label)

        self.complaints = QLineEdit(SettingsOffice)
        self.complaints.setObjectName(u"complaints")

        self.complaints_field.addWidget(self.complaints)

        self.complaints_hint = QLabel(SettingsOffice)
        self.complaints_hint.setObjectName(u"complaints_hint")
        self.complaints_hint.setProperty(u"role", u"hint")
        self.complaints_hint.setWordWrap(True)

        self.complaints_field.addWidget(self.complaints_hint)

        self.complaints_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.complaints_field.addItem(self.complaints_below)


        self.texts.addLayout(self.complaints_field, 4, 1, 1, 1)

        self.logo_field = QVBoxLayout()
        self.logo_field.setSpacing(4)
        self.logo_field.setObjectName(u"logo_field")
        self.logo_field.setContentsMargins(0, 0, 0, 0)
        self.logo_label = QLabel(SettingsOffice)
        self.logo_label.setObjectName(u"logo_label")
        self.logo_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.logo_label.sizePolicy().hasHeightForWidth())
        self.logo_label.setSizePolicy(sizePolicy)

        self.logo_field.addWidget(self.logo_label)

        self.logo_row = QHBoxLayout()
        self.logo_row.setSpacing(8)
        self.logo_row.setObjectName(u"logo_row")
        self.logo_row.setContentsMargins(0, 0, 0, 0)
        self.logo = QLineEdit(SettingsOffice)
        self.logo.setObjectName(u"logo")

        self.logo_row.addWidget(self.logo)

        self.logo_browse = QPushButton(SettingsOffice)
        self.logo_browse.setObjectName(u"logo_browse")
        self.logo_browse.setProperty(u"role", u"ghost")

        self.logo_row.addWidget(self.logo_browse)

        self.logo_set = QPushButton(SettingsOffice)
        self.logo_set.setObjectName(u"logo_set")
        self.logo_set.setProperty(u"role", u"ghost")

        self.logo_row.addWidget(self.logo_set)


        self.logo_field.addLayout(self.logo_row)

        self.logo_hint = QLabel(SettingsOffice)
        self.logo_hint.setObjectName(u"logo_hint")
        self.logo_hint.setProperty(u"role", u"hint")
        self.logo_hint.setWordWrap(True)

        self.logo_field.addWidget(self.logo_hint)

        self.logo_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.logo_field.addItem(self.logo_below)


        self.texts.addLayout(self.logo_field, 5, 0, 1, 1)

        self.logo_now = QVBoxLayout()
        self.logo_now.setSpacing(4)
        self.logo_now.setObjectName(u"logo_now")
        self.logo_now.setContentsMargins(0, 0, 0, 0)
        self.logo_now_label = QLabel(SettingsOffice)
        self.logo_now_label.setObjectName(u"logo_now_label")
        self.logo_now_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.logo_now_label.sizePolicy().hasHeightForWidth())
        self.logo_now_label.setSizePolicy(sizePolicy)

        self.logo_now.addWidget(self.logo_now_label)

        self.logo_now_row = QHBoxLayout()
        self.logo_now_row.setSpacing(8)
        self.logo_now_row.setObjectName(u"logo_now_row")
        self.logo_now_row.setContentsMargins(0, 0, 0, 0)
        self.logo_picture = QLabel(SettingsOffice)
        self.logo_picture.setObjectName(u"logo_picture")
        self.logo_picture.setMinimumSize(QSize(56, 56))
        self.logo_picture.setMaximumSize(QSize(120, 56))

        self.logo_now_row.addWidget(self.logo_picture)

        self.logo_text = QLabel(SettingsOffice)
        self.logo_text.setObjectName(u"logo_text")
        self.logo_text.setProperty(u"role", u"hint")
        self.logo_text.setWordWrap(True)

        self.logo_now_row.addWidget(self.logo_text)

        self.logo_remove = QPushButton(SettingsOffice)
        self.logo_remove.setObjectName(u"logo_remove")
        self.logo_remove.setProperty(u"role", u"ghost")

        self.logo_now_row.addWidget(self.logo_remove)

        self.logo_now_row.setStretch(1, 1)

        self.logo_now.addLayout(self.logo_now_row)

        self.logo_now_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.logo_now.addItem(self.logo_now_below)


        self.texts.addLayout(self.logo_now, 5, 1, 1, 1)

        self.texts.setColumnStretch(0, 1)
        self.texts.setColumnStretch(1, 1)

        self.office_layout.addLayout(self.texts)

        self.place_title = QLabel(SettingsOffice)
        self.place_title.setObjectName(u"place_title")
        self.place_title.setProperty(u"role", u"subtitle")
        sizePolicy.setHeightForWidth(self.place_title.sizePolicy().hasHeightForWidth())
        self.place_title.setSizePolicy(sizePolicy)

        self.office_layout.addWidget(self.place_title)

        self.place_fields = QGridLayout()
        self.place_fields.setObjectName(u"place_fields")
        self.place_fields.setHorizontalSpacing(16)
        self.place_fields.setVerticalSpacing(8)
        self.region_field = QVBoxLayout()
        self.region_field.setSpacing(4)
        self.region_field.setObjectName(u"region_field")
        self.region_label = QLabel(SettingsOffice)
        self.region_label.setObjectName(u"region_label")
        self.region_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.region_label.sizePolicy().hasHeightForWidth())
        self.region_label.setSizePolicy(sizePolicy)

        self.region_field.addWidget(self.region_label)

        self.region_place = QVBoxLayout()
        self.region_place.setObjectName(u"region_place")

        self.region_field.addLayout(self.region_place)

        self.region_hint = QLabel(SettingsOffice)
        self.region_hint.setObjectName(u"region_hint")
        self.region_hint.setProperty(u"role", u"hint")
        self.region_hint.setWordWrap(True)

        self.region_field.addWidget(self.region_hint)

        self.region_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.region_field.addItem(self.region_below)


        self.place_fields.addLayout(self.region_field, 0, 0, 1, 1)

        self.zone_field = QVBoxLayout()
        self.zone_field.setSpacing(4)
        self.zone_field.setObjectName(u"zone_field")
        self.zone_label = QLabel(SettingsOffice)
        self.zone_label.setObjectName(u"zone_label")
        self.zone_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.zone_label.sizePolicy().hasHeightForWidth())
        self.zone_label.setSizePolicy(sizePolicy)

        self.zone_field.addWidget(self.zone_label)

        self.zone = QComboBox(SettingsOffice)
        self.zone.setObjectName(u"zone")

        self.zone_field.addWidget(self.zone)

        self.zone_hint = QLabel(SettingsOffice)
        self.zone_hint.setObjectName(u"zone_hint")
        self.zone_hint.setProperty(u"role", u"hint")
        self.zone_hint.setWordWrap(True)

        self.zone_field.addWidget(self.zone_hint)

        self.zone_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.zone_field.addItem(self.zone_below)


        self.place_fields.addLayout(self.zone_field, 0, 1, 1, 1)

        self.public_host_field = QVBoxLayout()
        self.public_host_field.setSpacing(4)
        self.public_host_field.setObjectName(u"public_host_field")
        self.public_host_label = QLabel(SettingsOffice)
        self.public_host_label.setObjectName(u"public_host_label")
        self.public_host_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.public_host_label.sizePolicy().hasHeightForWidth())
        self.public_host_label.setSizePolicy(sizePolicy)

        self.public_host_field.addWidget(self.public_host_label)

        self.public_host = QLineEdit(SettingsOffice)
        self.public_host.setObjectName(u"public_host")

        self.public_host_field.addWidget(self.public_host)

        self.public_host_hint = QLabel(SettingsOffice)
        self.public_host_hint.setObjectName(u"public_host_hint")
        self.public_host_hint.setProperty(u"role", u"hint")
        self.public_host_hint.setWordWrap(True)

        self.public_host_field.addWidget(self.public_host_hint)

        self.public_host_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.public_host_field.addItem(self.public_host_below)


        self.place_fields.addLayout(self.public_host_field, 1, 0, 1, 1)

        self.hub_field = QVBoxLayout()
        self.hub_field.setSpacing(4)
        self.hub_field.setObjectName(u"hub_field")
        self.hub_label = QLabel(SettingsOffice)
        self.hub_label.setObjectName(u"hub_label")
        self.hub_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.hub_label.sizePolicy().hasHeightForWidth())
        self.hub_label.setSizePolicy(sizePolicy)

        self.hub_field.addWidget(self.hub_label)

        self.hub = QLineEdit(SettingsOffice)
        self.hub.setObjectName(u"hub")

        self.hub_field.addWidget(self.hub)

        self.hub_hint = QLabel(SettingsOffice)
        self.hub_hint.setObjectName(u"hub_hint")
        self.hub_hint.setProperty(u"role", u"hint")
        self.hub_hint.setWordWrap(True)

        self.hub_field.addWidget(self.hub_hint)

        self.hub_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.hub_field.addItem(self.hub_below)


        self.place_fields.addLayout(self.hub_field, 1, 1, 1, 1)

        self.target_growth_field = QVBoxLayout()
        self.target_growth_field.setSpacing(4)
        self.target_growth_field.setObjectName(u"target_growth_field")
        self.target_growth_label = QLabel(SettingsOffice)
        self.target_growth_label.setObjectName(u"target_growth_label")
        self.target_growth_label.setProperty(u"role", u"label")
        sizePolicy.setHeightForWidth(self.target_growth_label.sizePolicy().hasHeightForWidth())
        self.target_growth_label.setSizePolicy(sizePolicy)

        self.target_growth_field.addWidget(self.target_growth_label)

        self.target_growth = QSpinBox(SettingsOffice)
        self.target_growth.setObjectName(u"target_growth")
        self.target_growth.setMinimum(0)
        self.target_growth.setMaximum(200)

        self.target_growth_field.addWidget(self.target_growth)

        self.target_growth_hint = QLabel(SettingsOffice)
        self.target_growth_hint.setObjectName(u"target_growth_hint")
        self.target_growth_hint.setProperty(u"role", u"hint")
        self.target_growth_hint.setWordWrap(True)

        self.target_growth_field.addWidget(self.target_growth_hint)

        self.target_growth_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.target_growth_field.addItem(self.target_growth_below)


        self.place_fields.addLayout(self.target_growth_field, 2, 0, 1, 1)

        self.follow_up_field = QVBoxLayout()
        self.follow_up_field.setSpacing(4)
        self.follow_up_field.setObjectName(u"follow_up_field")
        self.follow_up_label = QLabel(SettingsOffice)
        self.follow_up_label.setObjectName(u"follow_up_label")
        self.follow_up_label.setProperty(u"role", u"label")

        self.follow_up_field.addWidget(self.follow_up_label)

        self.follow_up_stops = QCheckBox(SettingsOffice)
        self.follow_up_stops.setObjectName(u"follow_up_stops")

        self.follow_up_field.addWidget(self.follow_up_stops)


        self.place_fields.addLayout(self.follow_up_field, 2, 1, 1, 1)

        self.place_fields.setColumnStretch(0, 1)
        self.place_fields.setColumnStretch(1, 1)

        self.office_layout.addLayout(self.place_fields)

        self.office_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.office_layout.addItem(self.office_space)

        self.office_layout.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.name_label.setBuddy(self.name)
        self.government_label.setBuddy(self.government)
        self.place_label.setBuddy(self.place)
        self.address_label.setBuddy(self.address)
        self.phone_label.setBuddy(self.phone)
        self.website_label.setBuddy(self.website)
        self.payment_place_label.setBuddy(self.payment_place)
        self.complaints_label.setBuddy(self.complaints)
        self.logo_label.setBuddy(self.logo)
        self.zone_label.setBuddy(self.zone)
        self.public_host_label.setBuddy(self.public_host)
        self.hub_label.setBuddy(self.hub)
        self.target_growth_label.setBuddy(self.target_growth)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsOffice)
    # setupUi

    def retranslateUi(self, SettingsOffice):
        self.texts_title.setText(QCoreApplication.translate("SettingsOffice", u"Kantor", None))
        self.name_label.setText(QCoreApplication.translate("SettingsOffice", u"Nama kantor", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Nama kantor", None))
#endif // QT_CONFIG(accessibility)
        self.government_label.setText(QCoreApplication.translate("SettingsOffice", u"Pemerintah daerah", None))
#if QT_CONFIG(accessibility)
        self.government.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Pemerintah daerah", None))
#endif // QT_CONFIG(accessibility)
        self.place_label.setText(QCoreApplication.translate("SettingsOffice", u"Nama tempat pada surat", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Nama tempat pada surat", None))
#endif // QT_CONFIG(accessibility)
        self.address_label.setText(QCoreApplication.translate("SettingsOffice", u"Alamat", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Alamat", None))
#endif // QT_CONFIG(accessibility)
        self.phone_label.setText(QCoreApplication.translate("SettingsOffice", u"Telepon", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Telepon", None))
#endif // QT_CONFIG(accessibility)
        self.website_label.setText(QCoreApplication.translate("SettingsOffice", u"Situs", None))
#if QT_CONFIG(accessibility)
        self.website.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Situs", None))
#endif // QT_CONFIG(accessibility)
        self.payment_place_label.setText(QCoreApplication.translate("SettingsOffice", u"Tempat membayar retribusi", None))
#if QT_CONFIG(accessibility)
        self.payment_place.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Tempat membayar retribusi", None))
#endif // QT_CONFIG(accessibility)
        self.complaints_label.setText(QCoreApplication.translate("SettingsOffice", u"Tempat mengadu", None))
#if QT_CONFIG(accessibility)
        self.complaints.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Tempat mengadu", None))
#endif // QT_CONFIG(accessibility)
        self.logo_label.setText(QCoreApplication.translate("SettingsOffice", u"Logo (PNG)", None))
#if QT_CONFIG(accessibility)
        self.logo.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Logo (PNG)", None))
#endif // QT_CONFIG(accessibility)
        self.logo.setPlaceholderText(QCoreApplication.translate("SettingsOffice", u"berkas PNG", None))
        self.logo_browse.setText(QCoreApplication.translate("SettingsOffice", u"Pilih\u2026", None))
#if QT_CONFIG(accessibility)
        self.logo_browse.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Pilih berkas logo", None))
#endif // QT_CONFIG(accessibility)
        self.logo_set.setText(QCoreApplication.translate("SettingsOffice", u"Ganti logo", None))
        self.logo_now_label.setText(QCoreApplication.translate("SettingsOffice", u"Logo sekarang", None))
#if QT_CONFIG(accessibility)
        self.logo_picture.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Logo sekarang", None))
#endif // QT_CONFIG(accessibility)
        self.logo_remove.setText(QCoreApplication.translate("SettingsOffice", u"Hapus logo", None))
        self.place_title.setText(QCoreApplication.translate("SettingsOffice", u"Wilayah, alamat dan sasaran", None))
        self.region_label.setText(QCoreApplication.translate("SettingsOffice", u"Kabupaten atau kota", None))
        self.zone_label.setText(QCoreApplication.translate("SettingsOffice", u"Zona waktu", None))
#if QT_CONFIG(accessibility)
        self.zone.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Zona waktu", None))
#endif // QT_CONFIG(accessibility)
        self.public_host_label.setText(QCoreApplication.translate("SettingsOffice", u"Alamat publik pada kode QR", None))
#if QT_CONFIG(accessibility)
        self.public_host.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Alamat publik pada kode QR", None))
#endif // QT_CONFIG(accessibility)
        self.public_host.setPlaceholderText(QCoreApplication.translate("SettingsOffice", u"ptsp.contoh.go.id", None))
        self.hub_label.setText(QCoreApplication.translate("SettingsOffice", u"Alamat pusat", None))
#if QT_CONFIG(accessibility)
        self.hub.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Alamat pusat", None))
#endif // QT_CONFIG(accessibility)
        self.hub.setPlaceholderText(QCoreApplication.translate("SettingsOffice", u"https://pusat.contoh.go.id", None))
        self.target_growth_label.setText(QCoreApplication.translate("SettingsOffice", u"Sasaran kenaikan permohonan per tahun (%)", None))
#if QT_CONFIG(accessibility)
        self.target_growth.setAccessibleName(QCoreApplication.translate("SettingsOffice", u"Sasaran kenaikan permohonan per tahun (%)", None))
#endif // QT_CONFIG(accessibility)
        self.target_growth.setSuffix(QCoreApplication.translate("SettingsOffice", u" %", None))
        self.follow_up_label.setText(QCoreApplication.translate("SettingsOffice", u"Syarat susulan", None))
        self.follow_up_stops.setText(QCoreApplication.translate("SettingsOffice", u"Waktu janji berhenti bila syarat susulan terlambat", None))
        pass
    # retranslateUi

