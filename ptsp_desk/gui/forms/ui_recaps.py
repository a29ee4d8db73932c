# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recaps.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QAbstractItemView, QComboBox, QFrame,
    QHBoxLayout, QLabel, QListView,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout)

class Ui_RecapsPage(object):
    def setupUi(self, RecapsPage):
        if not RecapsPage.objectName():
            RecapsPage.setObjectName(u"RecapsPage")
        self.page = QVBoxLayout(RecapsPage)
        self.page.setSpacing(0)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(0, 0, 0, 0)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(0)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QFrame(RecapsPage)
        self.left.setObjectName(u"left")
        self.left.setProperty(u"role", u"ground")
        self.left.setMinimumSize(QSize(268, 0))
        self.left.setMaximumSize(QSize(268, 16777215))
        self.left_layout = QVBoxLayout(self.left)
        self.left_layout.setSpacing(0)
        self.left_layout.setObjectName(u"left_layout")
        self.left_layout.setContentsMargins(16, 18, 16, 16)
        self.kinds = QListView(self.left)
        self.kinds.setObjectName(u"kinds")
        self.kinds.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.kinds.setResizeMode(QListView.ResizeMode.Adjust)
        self.kinds.setWordWrap(True)

        self.left_layout.addWidget(self.kinds)


        self.columns.addWidget(self.left)

        self.right = QFrame(RecapsPage)
        self.right.setObjectName(u"right")
        self.right.setProperty(u"role", u"column")
        self.right_layout = QVBoxLayout(self.right)
        self.right_layout.setSpacing(0)
        self.right_layout.setObjectName(u"right_layout")
        self.right_layout.setContentsMargins(24, 18, 24, 16)
        self.name = QLabel(self.right)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"title")
        self.name.setWordWrap(True)

        self.right_layout.addWidget(self.name)

        self.period = QLabel(self.right)
        self.period.setObjectName(u"period")
        self.period.setProperty(u"role", u"hint")
        self.period.setWordWrap(True)

        self.right_layout.addWidget(self.period)

        self.g3 = QSpacerItem(2, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_layout.addItem(self.g3)

        self.controls = QHBoxLayout()
        self.controls.setSpacing(8)
        self.controls.setObjectName(u"controls")
        self.controls.setContentsMargins(0, 0, 0, 0)
        self.span_label = QLabel(self.right)
        self.span_label.setObjectName(u"span_label")
        self.span_label.setProperty(u"role", u"label")

        self.controls.addWidget(self.span_label)

        self.span = QComboBox(self.right)
        self.span.setObjectName(u"span")
        self.span.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.controls.addWidget(self.span)

        self.service_label = QLabel(self.right)
        self.service_label.setObjectName(u"service_label")
        self.service_label.setProperty(u"role", u"label")

        self.controls.addWidget(self.service_label)

        self.service = QComboBox(self.right)
        self.service.setObjectName(u"service")
        self.service.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.controls.addWidget(self.service)

        self.controls_space = QSpacerItem(8, 2, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.controls.addItem(self.controls_space)


        self.right_layout.addLayout(self.controls)

        self.g4 = QSpacerItem(2, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_layout.addItem(self.g4)

        self.table = QTableView(self.right)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"many-figures")

        self.right_layout.addWidget(self.table)

        self.g5 = QSpacerItem(2, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_layout.addItem(self.g5)

        self.nothing = QLabel(self.right)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"subtitle")

        self.right_layout.addWidget(self.nothing)

        self.notes = QLabel(self.right)
        self.notes.setObjectName(u"notes")
        self.notes.setProperty(u"role", u"hint")
        self.notes.setWordWrap(True)

        self.right_layout.addWidget(self.notes)

        self.right_end = QSpacerItem(2, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_layout.addItem(self.right_end)

        self.right_layout.setStretch(5, 1)

        self.columns.addWidget(self.right)

        self.columns.setStretch(1, 1)

        self.page.addLayout(self.columns)

        self.bar = QFrame(RecapsPage)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"role", u"bar")
        self.bar.setMinimumSize(QSize(0, 60))
        self.bar.setMaximumSize(QSize(16777215, 60))
        self.bar_layout = QHBoxLayout(self.bar)
        self.bar_layout.setSpacing(8)
        self.bar_layout.setObjectName(u"bar_layout")
        self.bar_layout.setContentsMargins(24, 0, 24, 0)
        self.message = QLabel(self.bar)
        self.message.setObjectName(u"message")
        self.message.setProperty(u"role", u"hint")
        self.message.setWordWrap(True)

        self.bar_layout.addWidget(self.message)

        self.bar_space = QSpacerItem(8, 2, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_layout.addItem(self.bar_space)


        self.page.addWidget(self.bar)

        self.page.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.span_label.setBuddy(self.span)
        self.service_label.setBuddy(self.service)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RecapsPage)
    # setupUi

    def retranslateUi(self, RecapsPage):
#if QT_CONFIG(accessibility)
        self.kinds.setAccessibleName(QCoreApplication.translate("RecapsPage", u"Daftar rekap", None))
#endif // QT_CONFIG(accessibility)
        self.span_label.setText(QCoreApplication.translate("RecapsPage", u"Lamanya", None))
#if QT_CONFIG(accessibility)
        self.span.setAccessibleName(QCoreApplication.translate("RecapsPage", u"Lamanya", None))
#endif // QT_CONFIG(accessibility)
        self.service_label.setText(QCoreApplication.translate("RecapsPage", u"Jenis izin", None))
#if QT_CONFIG(accessibility)
        self.service.setAccessibleName(QCoreApplication.translate("RecapsPage", u"Jenis izin", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RecapsPage", u"Isi rekap", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

