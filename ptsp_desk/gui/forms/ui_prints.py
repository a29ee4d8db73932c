# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'prints.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel,
    QListView, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_PrintsPage(object):
    def setupUi(self, PrintsPage):
        if not PrintsPage.objectName():
            PrintsPage.setObjectName(u"PrintsPage")
        self.page = QVBoxLayout(PrintsPage)
        self.page.setSpacing(0)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(0, 0, 0, 0)
        self.body = QWidget(PrintsPage)
        self.body.setObjectName(u"body")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.body.sizePolicy().hasHeightForWidth())
        self.body.setSizePolicy(sizePolicy)
        self.body_layout = QHBoxLayout(self.body)
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName(u"body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.paper = QWidget(self.body)
        self.paper.setObjectName(u"paper")
        self.paper.setProperty(u"role", u"ground")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.paper.sizePolicy().hasHeightForWidth())
        self.paper.setSizePolicy(sizePolicy1)
        self.paper_layout = QVBoxLayout(self.paper)
        self.paper_layout.setSpacing(12)
        self.paper_layout.setObjectName(u"paper_layout")
        self.paper_layout.setContentsMargins(24, 18, 8, 0)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(0, 0, 16, 0)
        self.heading = QVBoxLayout()
        self.heading.setSpacing(2)
        self.heading.setObjectName(u"heading")
        self.heading.setContentsMargins(0, 0, 0, 0)
        self.what = QLabel(self.paper)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"role", u"subtitle")
        self.what.setText(u"")
        self.what.setTextFormat(Qt.TextFormat.PlainText)

        self.heading.addWidget(self.what)

        self.standing = QLabel(self.paper)
        self.standing.setObjectName(u"standing")
        self.standing.setProperty(u"role", u"hint")
        self.standing.setText(u"")
        self.standing.setTextFormat(Qt.TextFormat.PlainText)

        self.heading.addWidget(self.standing)


        self.head.addLayout(self.heading)

        self.fit = QPushButton(self.paper)
        self.fit.setObjectName(u"fit")
        self.fit.setProperty(u"role", u"chip")
        self.fit.setCheckable(True)
        self.fit.setAutoExclusive(True)
        self.fit.setChecked(True)

        self.head.addWidget(self.fit)

        self.full = QPushButton(self.paper)
        self.full.setObjectName(u"full")
        self.full.setProperty(u"role", u"chip")
        self.full.setCheckable(True)
        self.full.setAutoExclusive(True)
        self.full.setChecked(False)

        self.head.addWidget(self.full)

        self.head.setStretch(0, 1)

        self.paper_layout.addLayout(self.head)


        self.body_layout.addWidget(self.paper)

        self.queue = QWidget(self.body)
        self.queue.setObjectName(u"queue")
        self.queue.setProperty(u"role", u"column")
        self.queue.setMinimumSize(QSize(372, 0))
        self.queue.setMaximumSize(QSize(372, 16777215))
        self.queue_layout = QVBoxLayout(self.queue)
        self.queue_layout.setSpacing(12)
        self.queue_layout.setObjectName(u"queue_layout")
        self.queue_layout.setContentsMargins(24, 18, 24, 16)
        self.queue_head = QHBoxLayout()
        self.queue_head.setSpacing(8)
        self.queue_head.setObjectName(u"queue_head")
        self.queue_head.setContentsMargins(0, 0, 0, 0)
        self.queue_title = QLabel(self.queue)
        self.queue_title.setObjectName(u"queue_title")
        self.queue_title.setProperty(u"role", u"subtitle")
        self.queue_title.setTextFormat(Qt.TextFormat.PlainText)

        self.queue_head.addWidget(self.queue_title)

        self.queue_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.queue_head.addItem(self.queue_space)

        self.queue_count = QLabel(self.queue)
        self.queue_count.setObjectName(u"queue_count")
        self.queue_count.setProperty(u"role", u"hint")
        self.queue_count.setText(u"")
        self.queue_count.setTextFormat(Qt.TextFormat.PlainText)

        self.queue_head.addWidget(self.queue_count)


        self.queue_layout.addLayout(self.queue_head)

        self.prints = QListView(self.queue)
        self.prints.setObjectName(u"prints")
        self.prints.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.queue_layout.addWidget(self.prints)

        self.nothing = QLabel(self.queue)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"hint")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)

        self.queue_layout.addWidget(self.nothing)

        self.nothing_below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.queue_layout.addItem(self.nothing_below)

        self.queue_layout.setStretch(1, 1)

        self.body_layout.addWidget(self.queue)


        self.page.addWidget(self.body)

        self.bar = QWidget(PrintsPage)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"role", u"bar")
        self.bar.setMinimumSize(QSize(0, 60))
        self.bar.setMaximumSize(QSize(16777215, 60))
        self.bar_layout = QHBoxLayout(self.bar)
        self.bar_layout.setSpacing(12)
        self.bar_layout.setObjectName(u"bar_layout")
        self.bar_layout.setContentsMargins(24, 0, 24, 0)
        self.size_label = QLabel(self.bar)
        self.size_label.setObjectName(u"size_label")
        self.size_label.setProperty(u"role", u"label")

        self.bar_layout.addWidget(self.size_label)

        self.size = QComboBox(self.bar)
        self.size.setObjectName(u"size")
        self.size.setMinimumSize(QSize(130, 0))

        self.bar_layout.addWidget(self.size)

        self.target = QLabel(self.bar)
        self.target.setObjectName(u"target")
        self.target.setProperty(u"role", u"hint")
        self.target.setText(u"")
        self.target.setTextFormat(Qt.TextFormat.PlainText)

        self.bar_layout.addWidget(self.target)

        self.bar_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_layout.addItem(self.bar_space)


        self.page.addWidget(self.bar)

#if QT_CONFIG(shortcut)
        self.size_label.setBuddy(self.size)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PrintsPage)
    # setupUi

    def retranslateUi(self, PrintsPage):
        self.fit.setText(QCoreApplication.translate("PrintsPage", u"Pas layar", None))
        self.full.setText(QCoreApplication.translate("PrintsPage", u"100 %", None))
        self.queue_title.setText(QCoreApplication.translate("PrintsPage", u"Antrean cetak", None))
#if QT_CONFIG(accessibility)
        self.prints.setAccessibleName(QCoreApplication.translate("PrintsPage", u"Cetakan terakhir", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("PrintsPage", u"Belum ada cetakan. Tanda terima dan lembar kekurangan yang dicetak berdiri di sini; F4 membuat permohonan yang pertama.", None))
        self.size_label.setText(QCoreApplication.translate("PrintsPage", u"Ukuran", None))
#if QT_CONFIG(accessibility)
        self.size.setAccessibleName(QCoreApplication.translate("PrintsPage", u"Ukuran kertas", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

