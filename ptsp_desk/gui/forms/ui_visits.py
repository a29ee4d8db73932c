# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'visits.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QHBoxLayout, QLabel,
    QSizePolicy, QSpacerItem, QStackedWidget, QTableView,
    QVBoxLayout, QWidget)
class Ui_VisitsPage(object):
    def setupUi(self, VisitsPage):
        if not VisitsPage.objectName():
            VisitsPage.setObjectName(u"VisitsPage")
        self.page = QVBoxLayout(VisitsPage)
        self.page.setSpacing(0)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(0, 0, 0, 0)
        self.body = QWidget(VisitsPage)
        self.body.setObjectName(u"body")
        self.body.setProperty(u"role", u"ground")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.body.sizePolicy().hasHeightForWidth())
        self.body.setSizePolicy(sizePolicy)
        self.body_layout = QHBoxLayout(self.body)
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.ask = QWidget(self.body)
        self.ask.setObjectName(u"ask")
        self.ask.setMinimumSize(QSize(360, 0))
        self.ask.setMaximumSize(QSize(440, 16777215))
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(2)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.ask.sizePolicy().hasHeightForWidth())
        self.ask.setSizePolicy(sizePolicy1)
        self.ask_layout = QVBoxLayout(self.ask)
        self.ask_layout.setSpacing(14)
        self.ask_layout.setObjectName(u"ask_layout")
        self.ask_layout.setContentsMargins(24, 18, 24, 16)
        self.ask_head = QVBoxLayout()
        self.ask_head.setSpacing(2)
        self.ask_head.setObjectName(u"ask_head")
        self.ask_head.setContentsMargins(0, 0, 0, 0)
        self.ask_title = QLabel(self.ask)
        self.ask_title.setObjectName(u"ask_title")
        self.ask_title.setProperty(u"role", u"subtitle")

        self.ask_head.addWidget(self.ask_title)

        self.ask_text = QLabel(self.ask)
        self.ask_text.setObjectName(u"ask_text")
        self.ask_text.setProperty(u"role", u"hint")
        self.ask_text.setWordWrap(True)

        self.ask_head.addWidget(self.ask_text)


        self.ask_layout.addLayout(self.ask_head)

        self.service_place = QWidget(self.ask)
        self.service_place.setObjectName(u"service_place")
        self.service_layout = QVBoxLayout(self.service_place)
        self.service_layout.setSpacing(0)
        self.service_layout.setObjectName(u"service_layout")
        self.service_layout.setContentsMargins(0, 0, 0, 0)

        self.ask_layout.addWidget(self.service_place)

        self.topic_box = QVBoxLayout()
        self.topic_box.setSpacing(6)
        self.topic_box.setObjectName(u"topic_box")
        self.topic_box.setContentsMargins(0, 0, 0, 0)
        self.topic_title = QLabel(self.ask)
        self.topic_title.setObjectName(u"topic_title")
        self.topic_title.setProperty(u"role", u"label")

        self.topic_box.addWidget(self.topic_title)

        self.topics = QWidget(self.ask)
        self.topics.setObjectName(u"topics")
        self.topics_layout = QVBoxLayout(self.topics)
        self.topics_layout.setSpacing(6)
        self.topics_layout.setObjectName(u"topics_layout")
        self.topics_layout.setContentsMargins(0, 0, 0, 0)

        self.topic_box.addWidget(self.topics)


        self.ask_layout.addLayout(self.topic_box)

        self.result_box = QVBoxLayout()
        self.result_box.setSpacing(6)
        self.result_box.setObjectName(u"result_box")
        self.result_box.setContentsMargins(0, 0, 0, 0)
        self.result_title = QLabel(self.ask)
        self.result_title.setObjectName(u"result_title")
        self.result_title.setProperty(u"role", u"label")

        self.result_box.addWidget(self.result_title)

        self.results = QWidget(self.ask)
        self.results.setObjectName(u"results")
        self.results_layout = QVBoxLayout(self.results)
        self.results_layout.setSpacing(6)
        self.results_layout.setObjectName(u"results_layout")
        self.results_layout.setContentsMargins(0, 0, 0, 0)

        self.result_box.addWidget(self.results)


        self.ask_layout.addLayout(self.result_box)

        self.space_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.ask_layout.addItem(self.space_1)


        self.body_layout.addWidget(self.ask)

        self.today = QWidget(self.body)
        self.today.setObjectName(u"today")
        self.today.setProperty(u"role", u"column")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(5)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.today.sizePolicy().hasHeightForWidth())
        self.today.setSizePolicy(sizePolicy2)
        self.today_layout = QVBoxLayout(self.today)
        self.today_layout.setSpacing(14)
        self.today_layout.setObjectName(u"today_layout")
        self.today_layout.setContentsMargins(24, 18, 24, 16)
        self.today_head = QHBoxLayout()
        self.today_head.setSpacing(0)
        self.today_head.setObjectName(u"today_head")
        self.today_head.setContentsMargins(0, 0, 0, 0)
        self.day = QLabel(self.today)
        self.day.setObjectName(u"day")
        self.day.setProperty(u"role", u"subtitle")

        self.today_head.addWidget(self.day)

        self.space_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.today_head.addItem(self.space_2)

        self.count = QLabel(self.today)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"hint")

        self.today_head.addWidget(self.count)


        self.today_layout.addLayout(self.today_head)

        self.tiles = QWidget(self.today)
        self.tiles.setObjectName(u"tiles")
        self.tiles.setProperty(u"role", u"card")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.tiles.sizePolicy().hasHeightForWidth())
        self.tiles.setSizePolicy(sizePolicy3)
        self.tiles_layout = QHBoxLayout(self.tiles)
        self.tiles_layout.setSpacing(0)
        self.tiles_layout.setObjectName(u"tiles_layout")
        self.tiles_layout.setContentsMargins(1, 1, 8, 1)
        self.registered_tile = QWidget(self.tiles)
        self.registered_tile.setObjectName(u"registered_tile")
        sizePolicy4 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy4.setHorizontalStretch(1)
        sizePolicy4.setVerticalStretch(0)
        sizePolicy4.setHeightForWidth(self.registered_tile.sizePolicy().hasHeightForWidth())
        self.registered_tile.setSizePolicy(sizePolicy4)
        self.registered_layout = QVBoxLayout(self.registered_tile)
        self.registered_layout.setSpacing(0)
        self.registered_layout.setObjectName(u"registered_layout")
        self.registered_layout.setContentsMargins(16, 12, 16, 10)
        self.registered_label = QLabel(self.registered_tile)
        self.registered_label.setObjectName(u"registered_label")
        self.registered_label.setProperty(u"role", u"hint")

        self.registered_layout.addWidget(self.registered_label)

        self.registered = QLabel(self.registered_tile)
        self.registered.setObjectName(u"registered")
        self.registered.setProperty(u"role", u"large")

        self.registered_layout.addWidget(self.registered)


        self.tiles_layout.addWidget(self.registered_tile)

        self.turned_back_tile = QWidget(self.tiles)
        self.turned_back_tile.setObjectName(u"turned_back_tile")
        sizePolicy4.setHeightForWidth(self.turned_back_tile.sizePolicy().hasHeightForWidth())
        self.turned_back_tile.setSizePolicy(sizePolicy4)
        self.turned_back_tile.setProperty(u"role", u"column")
        self.turned_back_layout = QVBoxLayout(self.turned_back_tile)
        self.turned_back_layout.setSpacing(0)
        self.turned_back_layout.setObjectName(u"turned_back_layout")
        self.turned_back_layout.setContentsMargins(16, 12, 16, 10)
        self.turned_back_label = QLabel(self.turned_back_tile)
        self.turned_back_label.setObjectName(u"turned_back_label")
        self.turned_back_label.setProperty(u"role", u"hint")

        self.turned_back_layout.addWidget(self.turned_back_label)

        self.turned_back = QLabel(self.turned_back_tile)
        self.turned_back.setObjectName(u"turned_back")
        self.turned_back.setProperty(u"role", u"large")

        self.turned_back_layout.addWidget(self.turned_back)


        self.tiles_layout.addWidget(self.turned_back_tile)

        self.information_tile = QWidget(self.tiles)
        self.information_tile.setObjectName(u"information_tile")
        sizePolicy4.setHeightForWidth(self.information_tile.sizePolicy().hasHeightForWidth())
        self.information_tile.setSizePolicy(sizePolicy4)
        self.information_tile.setProperty(u"role", u"column")
        self.information_layout = QVBoxLayout(self.information_tile)
        self.information_layout.setSpacing(0)
        self.information_layout.setObjectName(u"information_layout")
        self.information_layout.setContentsMargins(16, 12, 16, 10)
        self.information_label = QLabel(self.information_tile)
        self.information_label.setObjectName(u"information_label")
        self.information_label.setProperty(u"role", u"hint")

        self.information_layout.addWidget(self.information_label)

        self.information = QLabel(self.information_tile)
        self.information.setObjectName(u"information")
        self.information.setProperty(u"role", u"large")

        self.information_layout.addWidget(self.information)


        self.tiles_layout.addWidget(self.information_tile)

        self.follow_up_tile = QWidget(self.tiles)
        self.follow_up_tile.setObjectName(u"follow_up_tile")
        sizePolicy4.setHeightForWidth(self.follow_up_tile.sizePolicy().hasHeightForWidth())
        self.follow_up_tile.setSizePolicy(sizePolicy4)
        self.follow_up_tile.setProperty(u"role", u"column")
        self.follow_up_layout = QVBoxLayout(self.follow_up_tile)
        self.follow_up_layout.setSpacing(0)
        self.follow_up_layout.setObjectName(u"follow_up_layout")
        self.follow_up_layout.setContentsMargins(16, 12, 16, 10)
        self.follow_up_label = QLabel(self.follow_up_tile)
        self.follow_up_label.setObjectName(u"follow_up_label")
        self.follow_up_label.setProperty(u"role", u"hint")

        self.follow_up_layout.addWidget(self.follow_up_label)

        self.follow_up = QLabel(self.follow_up_tile)
        self.follow_up.setObjectName(u"follow_up")
        self.follow_up.setProperty(u"role", u"large")

        self.follow_up_layout.addWidget(self.follow_up)


        self.tiles_layout.addWidget(self.follow_up_tile)


        self.today_layout.addWidget(self.tiles)

        self.stack = QStackedWidget(self.today)
        self.stack.setObjectName(u"stack")
        self.lists = QWidget()
        self.lists.setObjectName(u"lists")
        self.lists_layout = QVBoxLayout(self.lists)
        self.lists_layout.setSpacing(10)
        self.lists_layout.setObjectName(u"lists_layout")
        self.lists_layout.setContentsMargins(0, 0, 0, 0)
        self.returned_box = QWidget(self.lists)
        self.returned_box.setObjectName(u"returned_box")
        sizePolicy5 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy5.setHorizontalStretch(0)
        sizePolicy5.setVerticalStretch(0)
        sizePolicy5.setHeightForWidth(self.returned_box.sizePolicy().hasHeightForWidth())
        self.returned_box.setSizePolicy(sizePolicy5)
        self.returned_layout = QVBoxLayout(self.returned_box)
        self.returned_layout.setSpacing(6)
        self.returned_layout.setObjectName(u"returned_layout")
        self.returned_layout.setContentsMargins(0, 0, 0, 0)
        self.returned_head = QHBoxLayout()
        self.returned_head.setSpacing(0)
        self.returned_head.setObjectName(u"returned_head")
        self.returned_head.setContentsMargins(0, 0, 0, 0)
        self.returned_title = QLabel(self.returned_box)
        self.returned_title.setObjectName(u"returned_title")
        self.returned_title.setProperty(u"role", u"subtitle")

        self.returned_head.addWidget(self.returned_title)

        self.space_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.returned_head.addItem(self.space_3)

        self.returned_hint = QLabel(self.returned_box)
        self.returned_hint.setObjectName(u"returned_hint")
        self.returned_hint.setProperty(u"role", u"hint")

        self.returned_head.addWidget(self.returned_hint)


        self.returned_layout.addLayout(self.returned_head)

        self.returned = QTableView(self.returned_box)
        self.returned.setObjectName(u"returned")
        self.returned.setProperty(u"role", u"figures")

        self.returned_layout.addWidget(self.returned)


        self.lists_layout.addWidget(self.returned_box)

        self.visits_head = QHBoxLayout()
        self.visits_head.setSpacing(8)
        self.visits_head.setObjectName(u"visits_head")
        self.visits_title = QLabel(self.lists)
        self.visits_title.setObjectName(u"visits_title")
        self.visits_title.setProperty(u"role", u"subtitle")

        self.visits_head.addWidget(self.visits_title)

        self.space_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.visits_head.addItem(self.space_4)

        self.visits_hint = QLabel(self.lists)
        self.visits_hint.setObjectName(u"visits_hint")
        self.visits_hint.setProperty(u"role", u"hint")

        self.visits_head.addWidget(self.visits_hint)


        self.lists_layout.addLayout(self.visits_head)

        self.visits = QTableView(self.lists)
        self.visits.setObjectName(u"visits")
        self.visits.setProperty(u"role", u"figures")

        self.lists_layout.addWidget(self.visits)

        self.stack.addWidget(self.lists)
        self.none = QWidget()
        self.none.setObjectName(u"none")
        self.none_layout = QVBoxLayout(self.none)
        self.none_layout.setSpacing(4)
        self.none_layout.setObjectName(u"none_layout")
        self.none_layout.setContentsMargins(0, 12, 0, 0)
        self.none_title = QLabel(self.none)
        self.none_title.setObjectName(u"none_title")
        self.none_title.setProperty(u"role", u"subtitle")

        self.none_layout.addWidget(self.none_title)

        self.none_text = QLabel(self.none)
        self.none_text.setObjectName(u"none_text")
        self.none_text.setProperty(u"role", u"hint")
        self.none_text.setWordWrap(True)

        self.none_layout.addWidget(self.none_text)

        self.space_6 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.none_layout.addItem(self.space_6)

        self.stack.addWidget(self.none)

        self.today_layout.addWidget(self.stack)


        self.body_layout.addWidget(self.today)


        self.page.addWidget(self.body)

        self.bar = QWidget(VisitsPage)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"role", u"bar")
        self.bar.setMinimumSize(QSize(0, 60))
        self.bar.setMaximumSize(QSize(16777215, 60))
        self.bar_layout = QHBoxLayout(self.bar)
        self.bar_layout.setSpacing(8)
        self.bar_layout.setObjectName(u"bar_layout")
        self.bar_layout.setContentsMargins(24, 11, 24, 11)
        self.under = QLabel(self.bar)
        self.under.setObjectName(u"under")
        self.under.setProperty(u"role", u"hint")

        self.bar_layout.addWidget(self.under)

        self.space_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_layout.addItem(self.space_5)


        self.page.addWidget(self.bar)


        self.retranslateUi(VisitsPage)
    # setupUi

    def retranslateUi(self, VisitsPage):
        self.ask_title.setText(QCoreApplication.translate("VisitsPage", u"Hanya bertanya", None))
        self.ask_text.setText(QCoreApplication.translate("VisitsPage", u"Dua angka: yang ditanyakan, lalu hasilnya. Langsung tersimpan, tanpa nama.", None))
        self.topic_title.setText(QCoreApplication.translate("VisitsPage", u"Yang ditanyakan", None))
        self.result_title.setText(QCoreApplication.translate("VisitsPage", u"Hasilnya", None))
        self.day.setText("")
        self.count.setText("")
        self.registered_label.setText(QCoreApplication.translate("VisitsPage", u"Didaftarkan", None))
        self.registered.setText(QCoreApplication.translate("VisitsPage", u"0", None))
        self.turned_back_label.setText(QCoreApplication.translate("VisitsPage", u"Dikembalikan", None))
        self.turned_back.setText(QCoreApplication.translate("VisitsPage", u"0", None))
        self.information_label.setText(QCoreApplication.translate("VisitsPage", u"Bertanya", None))
        self.information.setText(QCoreApplication.translate("VisitsPage", u"0", None))
        self.follow_up_label.setText(QCoreApplication.translate("VisitsPage", u"Susulan", None))
        self.follow_up.setText(QCoreApplication.translate("VisitsPage", u"0", None))
        self.returned_title.setText(QCoreApplication.translate("VisitsPage", u"Dikembalikan, belum kembali", None))
        self.returned_hint.setText(QCoreApplication.translate("VisitsPage", u"Enter melanjutkan dengan daftar periksa yang lama", None))
#if QT_CONFIG(accessibility)
        self.returned.setAccessibleName(QCoreApplication.translate("VisitsPage", u"Berkas yang dikembalikan hari ini dan belum kembali", None))
#endif // QT_CONFIG(accessibility)
        self.visits_title.setText(QCoreApplication.translate("VisitsPage", u"Kunjungan hari ini", None))
        self.visits_hint.setText(QCoreApplication.translate("VisitsPage", u"Enter membuka berkasnya", None))
#if QT_CONFIG(accessibility)
        self.visits.setAccessibleName(QCoreApplication.translate("VisitsPage", u"Kunjungan hari ini", None))
#endif // QT_CONFIG(accessibility)
        self.none_title.setText(QCoreApplication.translate("VisitsPage", u"Belum ada kunjungan hari ini", None))
        self.none_text.setText(QCoreApplication.translate("VisitsPage", u"Di sini berdiri setiap orang yang datang: yang didaftarkan, yang dikembalikan, yang menyerahkan susulan dan yang hanya bertanya. Angka 1 sampai 6 mencatat yang bertanya, F4 mendaftarkan berkas.", None))
        self.under.setText("")
        pass
    # retranslateUi

