# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'summaries.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QStackedWidget,
    QTableView, QVBoxLayout, QWidget)
class Ui_SummariesPage(object):
    def setupUi(self, SummariesPage):
        if not SummariesPage.objectName():
            SummariesPage.setObjectName(u"SummariesPage")
        self.page = QVBoxLayout(SummariesPage)
        self.page.setSpacing(0)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(0, 0, 0, 0)
        self.body = QWidget(SummariesPage)
        self.body.setObjectName(u"body")
        self.body.setProperty(u"role", u"ground")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.body.sizePolicy().hasHeightForWidth())
        self.body.setSizePolicy(sizePolicy)
        self.body_layout = QVBoxLayout(self.body)
        self.body_layout.setSpacing(14)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(24, 18, 24, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 0, 0)
        self.heading = QVBoxLayout()
        self.heading.setSpacing(2)
        self.heading.setObjectName(u"heading")
        self.heading.setContentsMargins(0, 0, 0, 0)
        self.day = QLabel(self.body)
        self.day.setObjectName(u"day")
        self.day.setProperty(u"role", u"title")

        self.heading.addWidget(self.day)

        self.standing = QLabel(self.body)
        self.standing.setObjectName(u"standing")
        self.standing.setProperty(u"role", u"hint")

        self.heading.addWidget(self.standing)


        self.head.addLayout(self.heading)

        self.space_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.space_1)


        self.body_layout.addLayout(self.head)

        self.banner = QFrame(self.body)
        self.banner.setObjectName(u"banner")
        self.banner.setProperty(u"role", u"soft-warn")
        self.banner_layout = QHBoxLayout(self.banner)
        self.banner_layout.setObjectName(u"banner_layout")
        self.banner_layout.setContentsMargins(16, 8, 16, 8)
        self.lacking = QLabel(self.banner)
        self.lacking.setObjectName(u"lacking")
        self.lacking.setWordWrap(True)
        self.lacking.setTextFormat(Qt.TextFormat.PlainText)

        self.banner_layout.addWidget(self.lacking)


        self.body_layout.addWidget(self.banner)

        self.shown = QStackedWidget(self.body)
        self.shown.setObjectName(u"shown")
        self.figures = QWidget()
        self.figures.setObjectName(u"figures")
        self.figures_layout = QVBoxLayout(self.figures)
        self.figures_layout.setSpacing(10)
        self.figures_layout.setObjectName(u"figures_layout")
        self.figures_layout.setContentsMargins(0, 0, 0, 0)
        self.tiles = QWidget(self.figures)
        self.tiles.setObjectName(u"tiles")
        self.tiles.setProperty(u"role", u"card")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.tiles.sizePolicy().hasHeightForWidth())
        self.tiles.setSizePolicy(sizePolicy1)
        self.tiles_layout = QHBoxLayout(self.tiles)
        self.tiles_layout.setSpacing(0)
        self.tiles_layout.setObjectName(u"tiles_layout")
        self.tiles_layout.setContentsMargins(1, 1, 8, 1)
        self.received_tile = QWidget(self.tiles)
        self.received_tile.setObjectName(u"received_tile")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.received_tile.sizePolicy().hasHeightForWidth())
        self.received_tile.setSizePolicy(sizePolicy2)
        self.received_layout = QVBoxLayout(self.received_tile)
        self.received_layout.setSpacing(0)
        self.received_layout.setObjectName(u"received_layout")
        self.received_layout.setContentsMargins(16, 12, 16, 10)
        self.received_label = QLabel(self.received_tile)
        self.received_label.setObjectName(u"received_label")
        self.received_label.setProperty(u"role", u"hint")

        self.received_layout.addWidget(self.received_label)

        self.received = QLabel(self.received_tile)
        self.received.setObjectName(u"received")
        self.received.setProperty(u"role", u"large")

        self.received_layout.addWidget(self.received)


        self.tiles_layout.addWidget(self.received_tile)

        self.turned_back_tile = QWidget(self.tiles)
        self.turned_back_tile.setObjectName(u"turned_back_tile")
        sizePolicy2.setHeightForWidth(self.turned_back_tile.sizePolicy().hasHeightForWidth())
        self.turned_back_tile.setSizePolicy(sizePolicy2)
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

        self.issued_tile = QWidget(self.tiles)
        self.issued_tile.setObjectName(u"issued_tile")
        sizePolicy2.setHeightForWidth(self.issued_tile.sizePolicy().hasHeightForWidth())
        self.issued_tile.setSizePolicy(sizePolicy2)
        self.issued_tile.setProperty(u"role", u"column")
        self.issued_layout = QVBoxLayout(self.issued_tile)
        self.issued_layout.setSpacing(0)
        self.issued_layout.setObjectName(u"issued_layout")
        self.issued_layout.setContentsMargins(16, 12, 16, 10)
        self.issued_label = QLabel(self.issued_tile)
        self.issued_label.setObjectName(u"issued_label")
        self.issued_label.setProperty(u"role", u"hint")

        self.issued_layout.addWidget(self.issued_label)

        self.issued = QLabel(self.issued_tile)
        self.issued.setObjectName(u"issued")
        self.issued.setProperty(u"role", u"large")

        self.issued_layout.addWidget(self.issued)


        self.tiles_layout.addWidget(self.issued_tile)

        self.on_time_tile = QWidget(self.tiles)
        self.on_time_tile.setObjectName(u"on_time_tile")
        sizePolicy2.setHeightForWidth(self.on_time_tile.sizePolicy().hasHeightForWidth())
        self.on_time_tile.setSizePolicy(sizePolicy2)
        self.on_time_tile.setProperty(u"role", u"column")
        self.on_time_layout = QVBoxLayout(self.on_time_tile)
        self.on_time_layout.setSpacing(0)
        self.on_time_layout.setObjectName(u"on_time_layout")
        self.on_time_layout.setContentsMargins(16, 12, 16, 10)
        self.on_time_label = QLabel(self.on_time_tile)
        self.on_time_label.setObjectName(u"on_time_label")
        self.on_time_label.setProperty(u"role", u"hint")

        self.on_time_layout.addWidget(self.on_time_label)

        self.on_time = QLabel(self.on_time_tile)
        self.on_time.setObjectName(u"on_time")
        self.on_time.setProperty(u"role", u"large")

        self.on_time_layout.addWidget(self.on_time)


        self.tiles_layout.addWidget(self.on_time_tile)

        self.counter_tile = QWidget(self.tiles)
        self.counter_tile.setObjectName(u"counter_tile")
        sizePolicy2.setHeightForWidth(self.counter_tile.sizePolicy().hasHeightForWidth())
        self.counter_tile.setSizePolicy(sizePolicy2)
        self.counter_tile.setProperty(u"role", u"column")
        self.counter_layout = QVBoxLayout(self.counter_tile)
        self.counter_layout.setSpacing(0)
        self.counter_layout.setObjectName(u"counter_layout")
        self.counter_layout.setContentsMargins(16, 12, 16, 10)
        self.counter_label = QLabel(self.counter_tile)
        self.counter_label.setObjectName(u"counter_label")
        self.counter_label.setProperty(u"role", u"hint")

        self.counter_layout.addWidget(self.counter_label)

        self.counter = QLabel(self.counter_tile)
        self.counter.setObjectName(u"counter")
        self.counter.setProperty(u"role", u"large")

        self.counter_layout.addWidget(self.counter)


        self.tiles_layout.addWidget(self.counter_tile)

        self.survey_tile = QWidget(self.tiles)
        self.survey_tile.setObjectName(u"survey_tile")
        sizePolicy2.setHeightForWidth(self.survey_tile.sizePolicy().hasHeightForWidth())
        self.survey_tile.setSizePolicy(sizePolicy2)
        self.survey_tile.setProperty(u"role", u"column")
        self.survey_layout = QVBoxLayout(self.survey_tile)
        self.survey_layout.setSpacing(0)
        self.survey_layout.setObjectName(u"survey_layout")
        self.survey_layout.setContentsMargins(16, 12, 16, 10)
        self.survey_label = QLabel(self.survey_tile)
        self.survey_label.setObjectName(u"survey_label")
        self.survey_label.setProperty(u"role", u"hint")

        self.survey_layout.addWidget(self.survey_label)

        self.survey = QLabel(self.survey_tile)
        self.survey.setObjectName(u"survey")
        self.survey.setProperty(u"role", u"large")

        self.survey_layout.addWidget(self.survey)


        self.tiles_layout.addWidget(self.survey_tile)


        self.figures_layout.addWidget(self.tiles)

        self.table_title = QLabel(self.figures)
        self.table_title.setObjectName(u"table_title")
        self.table_title.setProperty(u"role", u"subtitle")

        self.figures_layout.addWidget(self.table_title)

        self.table = QTableView(self.figures)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"figures")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy3.setHorizontalStretch(0)
        sizePolicy3.setVerticalStretch(9)
        sizePolicy3.setHeightForWidth(self.table.sizePolicy().hasHeightForWidth())
        self.table.setSizePolicy(sizePolicy3)

        self.figures_layout.addWidget(self.table)

        self.balance = QLabel(self.figures)
        self.balance.setObjectName(u"balance")
        self.balance.setProperty(u"role", u"hint")
        self.balance.setWordWrap(True)

        self.figures_layout.addWidget(self.balance)

        self.missing_title = QLabel(self.figures)
        self.missing_title.setObjectName(u"missing_title")
        self.missing_title.setProperty(u"role", u"subtitle")

        self.figures_layout.addWidget(self.missing_title)

        self.missing = QWidget(self.figures)
        self.missing.setObjectName(u"missing")
        self.missing_layout = QVBoxLayout(self.missing)
        self.missing_layout.setSpacing(4)
        self.missing_layout.setObjectName(u"missing_layout")
        self.missing_layout.setContentsMargins(0, 0, 0, 0)

        self.figures_layout.addWidget(self.missing)

        self.attention_title = QLabel(self.figures)
        self.attention_title.setObjectName(u"attention_title")
        self.attention_title.setProperty(u"role", u"subtitle")

        self.figures_layout.addWidget(self.attention_title)

        self.attention = QLabel(self.figures)
        self.attention.setObjectName(u"attention")
        self.attention.setWordWrap(True)
        self.attention.setTextFormat(Qt.TextFormat.PlainText)

        self.figures_layout.addWidget(self.attention)

        self.small_layout = QVBoxLayout()
        self.small_layout.setObjectName(u"small_layout")

        self.figures_layout.addLayout(self.small_layout)

        self.space_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.figures_layout.addItem(self.space_3)

        self.shown.addWidget(self.figures)
        self.empty = QWidget()
        self.empty.setObjectName(u"empty")
        self.empty_layout = QVBoxLayout(self.empty)
        self.empty_layout.setSpacing(4)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(0, 24, 0, 0)
        self.empty_title = QLabel(self.empty)
        self.empty_title.setObjectName(u"empty_title")
        self.empty_title.setProperty(u"role", u"subtitle")
        self.empty_title.setAlignment(Qt.AlignmentFlag.AlignLeft)

        self.empty_layout.addWidget(self.empty_title)

        self.empty_text = QLabel(self.empty)
        self.empty_text.setObjectName(u"empty_text")
        self.empty_text.setProperty(u"role", u"hint")
        self.empty_text.setWordWrap(True)

        self.empty_layout.addWidget(self.empty_text)

        self.space_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.space_2)

        self.shown.addWidget(self.empty)

        self.body_layout.addWidget(self.shown)


        self.page.addWidget(self.body)

        self.bar = QWidget(SummariesPage)
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

        self.space_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_layout.addItem(self.space_4)


        self.page.addWidget(self.bar)


        self.retranslateUi(SummariesPage)
    # setupUi

    def retranslateUi(self, SummariesPage):
        self.day.setText("")
        self.standing.setText("")
        self.received_label.setText(QCoreApplication.translate("SummariesPage", u"Masuk", None))
        self.received.setText(QCoreApplication.translate("SummariesPage", u"0", None))
        self.turned_back_label.setText(QCoreApplication.translate("SummariesPage", u"Dikembalikan", None))
        self.turned_back.setText(QCoreApplication.translate("SummariesPage", u"0", None))
        self.issued_label.setText(QCoreApplication.translate("SummariesPage", u"Terbit", None))
        self.issued.setText(QCoreApplication.translate("SummariesPage", u"0", None))
        self.on_time_label.setText(QCoreApplication.translate("SummariesPage", u"Tepat waktu", None))
        self.on_time.setText(QCoreApplication.translate("SummariesPage", u"0", None))
        self.counter_label.setText(QCoreApplication.translate("SummariesPage", u"Waktu loket", None))
        self.counter.setText(QCoreApplication.translate("SummariesPage", u"0", None))
        self.survey_label.setText(QCoreApplication.translate("SummariesPage", u"Survei hari ini", None))
        self.survey.setText(QCoreApplication.translate("SummariesPage", u"0", None))
        self.table_title.setText(QCoreApplication.translate("SummariesPage", u"Menurut jenis izin", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("SummariesPage", u"Ringkasan menurut jenis izin", None))
#endif // QT_CONFIG(accessibility)
        self.balance.setText("")
        self.missing_title.setText(QCoreApplication.translate("SummariesPage", u"Syarat yang paling sering kurang", None))
        self.attention_title.setText(QCoreApplication.translate("SummariesPage", u"Perlu perhatian", None))
        self.attention.setText("")
        self.empty_title.setText(QCoreApplication.translate("SummariesPage", u"Belum ada berkas pada hari ini", None))
        self.empty_text.setText(QCoreApplication.translate("SummariesPage", u"Di sini akan tampil apa yang masuk, terbit, diserahkan dan masih diproses, menurut jenis izin. F4 mendaftarkan berkas yang pertama.", None))
        self.under.setText("")
        pass
    # retranslateUi

