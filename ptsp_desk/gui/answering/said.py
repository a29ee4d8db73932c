"""What the applicant's screen says besides the questions.

The applicant chooses the language, not the desk: these texts are data like the questions, not translations of the
window. The pledge is the usual sentence of an office's maklumat pelayanan.
"""

from typing import Final

from ptsp_desk.core.surveys import Text

ENGLISH: Final = "English"
INDONESIAN: Final = "Bahasa Indonesia"

ANONYMOUS: Final = Text("tanpa nama", "anonymous")
COUNT: Final = Text("{place} dari {all}", "{place} of {all}")
ABOUT_YOU: Final = Text("Tentang Saudara, {place} dari {all}", "About you, {place} of {all}")
COMMENT_COUNT: Final = Text("Terakhir", "Last one")
BACK: Final = Text("‹ Kembali", "‹ Back")
SKIP: Final = Text("Lewati", "Skip")
SEND: Final = Text("Kirim jawaban", "Send answers")
STOP: Final = Text("Berhenti, kembali ke loket", "Stop, back to the counter")
SCORE: Final = Text("Nilai {score} dari 4, 4 yang terbaik", "Score {score} of 4, 4 is best")

ENTER_TOKEN: Final = Text("Masukkan kode suara", "Enter your survey code")
WHERE_TOKEN: Final = Text(
    "Kodenya ada di bagian bawah tanda terima, seperti 3K7Q-2FX8M-9ABC. Jawaban Saudara disimpan tanpa nama.",
    "It stands at the bottom of your receipt, like 3K7Q-2FX8M-9ABC. Your answers are kept without a name.",
)
TOKEN: Final = Text("Kode suara", "Survey code")
CLEAR_ONE: Final = Text("Hapus", "Delete")
GO_ON: Final = Text("Lanjut", "Continue")
WHICH_SERVICE: Final = Text("Layanan mana yang Saudara nilai?", "Which service do you rate?")
HAS_PERMIT: Final = Text("Sudah menerima izin?", "Have you received the permit?")
YES: Final = Text("Sudah, izinnya sudah saya terima", "Yes, I have it")
NOT_YET: Final = Text("Belum, saya baru mendaftar", "Not yet, I have just applied")

COMMENT: Final = Text("Ada saran untuk kantor ini?", "Is there anything we should do better?")
COMMENT_HINT: Final = Text(
    "Boleh dikosongkan. Jangan tulis nama, nomor, atau alamat.",
    "You may leave it empty. Please write no name, number or address.",
)

SAVING: Final = Text("Menyimpan jawaban …", "Storing your answers …")
THANKS: Final = Text("Terima kasih", "Thank you")
STORED: Final = Text("Jawaban Saudara sudah tersimpan, tanpa nama.", "Your answers are stored, without a name.")
NOTHING_STORED: Final = Text("Tidak ada jawaban yang disimpan.", "No answers were stored.")
DONE: Final = Text("Selesai", "Done")
NOT_STORED: Final = Text("Jawaban belum tersimpan", "Your answers are not stored yet")
KEPT: Final = Text(
    "Jawaban Saudara masih ada di layar ini. Coba lagi, atau panggil petugas.",
    "Your answers are still here. Try again, or call an officer.",
)
NOT_TAKEN: Final = Text("Jawaban tidak bisa diterima", "Your answers can't be taken")
AGAIN: Final = Text("Coba lagi", "Try again")
PLEDGE_NAME: Final = Text("Maklumat pelayanan", "Our service pledge")
PLEDGE: Final = Text(
    "Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar pelayanan yang telah ditetapkan dan "
    "apabila tidak menepati janji ini, kami siap menerima sanksi sesuai peraturan perundang-undangan yang berlaku.",
    "We hereby declare that we are able to serve you by the service standards that have been set, and that we accept "
    "the sanctions of the law if we do not keep this promise.",
)
