<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id_ID">
<context>
    <name></name>
    <message>
        <source>{used} dipakai, {void} batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemakaian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urutan nomor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanpa celah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} celah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum terbukti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kertas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diparkir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} isian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} catatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam komputer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengiriman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari libur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan, tarif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruang disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai, menurut urutan pertanyaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rata-rata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urutan dari terendah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai semua unsur sama; tidak ada yang terendah atau tertinggi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urutan 1 paling rendah; bila sama, yang lebih dulu dalam daftar unsur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mutu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanpa jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang disembunyikan kurang dari 5 jawaban, atau bisa dihitung dari jumlah seluruhnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perbaiki lebih dulu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} {name}: rata-rata {mean} dari {n} jawaban, urutan {rank} {urgent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disembunyikan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Parkir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan dan cetak tanda terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan, cetak kekurangan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdminStep</name>
    <message>
        <source>Admin pertama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin menambah petugas lain dan mengubah pengaturan. Namanya ada pada setiap catatannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 sampai 8 angka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN sekali lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis nama lengkap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak sama dengan PIN di sebelahnya; ketik ulang keduanya.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Papan ketik sekarang untuk pemohon, sampai surveinya selesai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survei kepuasan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Simpan tampilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berlaku di komputer ini, untuk semua petugas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ikut komputer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian tetap ada di balik kunci.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilan tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplicantBlock</name>
    <message>
        <source>{key} lainnya</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplicationDetail</name>
    <message>
        <source>Kode lacak {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sejak {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lewat {days} hari kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Koreksi ke-{n} belum tercetak. Ctrl+Shift+P mencetak lembar PERBAIKAN KE-{n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susulan terlambat: jam berhenti sejak {day}, sisa {n} hari kerja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kalender berubah; Ctrl+R menghitung ulang penjelasan janjinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut kalender sekarang janjinya {day}. Tanggal yang tercetak berlaku sampai diganti dengan Ctrl+R.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, diambil alih {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permohonan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor lama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} dari {all} ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menurut pencatatan lama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}, {n} menyusul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}, menyusul paling lambat {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berhenti, sisa {n} hari kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bermasalah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sebelumnya {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhitungan {when}: {total}, {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam janji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebelum berhenti: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selesai paling lambat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Janji selesai, berkas sudah tidak berjalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} catatan, terbaru di atas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelengkapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuasa</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplicationsPage</name>
    <message>
        <source>Berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian ini belum disimpan. Simpan, atau tekan Esc, lalu {number} tampil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Koreksi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terima susulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti janji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pindah tahap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali tanpa menyimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cocok dengan “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang cocok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coba sebagian nama, nomor, empat angka akhir NIK, desa, atau layanan. F2 mencari lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas terbaru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri berkas yang terdaftar, terbaru di atas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} terbaru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} {key} menanyai pemohon tentang pelayanan ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan yang terbaru (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permohonan baru (F4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada berkas yang dipilih</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri berkas yang dipilih di daftar: pemohon, kelengkapan, biaya, janji dan riwayatnya. Panah atas dan bawah memilih, Enter membuka.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Awaited</name>
    <message>
        <source>diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bermasalah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Nomor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Janji lama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Janji baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} janji tersentuh, lihat daftarnya. Tekan lagi untuk menyimpan; tanggal pada kertas tetap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} janji terbuka bertanggal lain menurut kalender sekarang; tanggal pada kertas tetap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua janji terbuka cocok dengan kalender sekarang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perubahan ini menyentuh {n} janji terbuka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perubahan ini tidak menyentuh janji terbuka.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CatalogueSection</name>
    <message>
        <source>Berlakukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berlaku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contoh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada layanan. Pilih berkas katalognya di sebelah kanan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum diberlakukan: {n} hal perlu dibetulkan di berkas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} versi {version} berlaku mulai {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas katalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas katalog (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, {name}: baik, {n} jenis permohonan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} layanan bisa dimohon hari ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} s.d. {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentsSection</name>
    <message>
        <source>Simpan tindak lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tindak lanjut tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} saran, {waiting} belum ditangani, {late} lewat tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jenis izin tidak diketahui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service}, diketahui {day}, {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ditangani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lewat tenggat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri saran yang ditulis orang, tanpa nama, bersama yang menindaklanjutinya. F11 membuka survei di layar pemohon; formulir kertas: Alt 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misalnya 24-12-2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saran selengkapnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditangani oleh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectPanel</name>
    <message>
        <source>Koreksi {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ubah isian yang keliru saja. Nomor dan kode lacak tetap; isian lama tinggal di jurnal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan koreksi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi namanya untuk menambah kuasa, kosongkan namanya untuk menghapus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lokasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dasar biaya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan koreksi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada isian yang diubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis alasan koreksinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menjadi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, diubah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelengkapan dan penerimaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat wajib tidak dikoreksi: tanpa itu berkas tidak terdaftar. Bila ternyata kurang, pindahkan tahapnya ke Menunggu perbaikan pemohon ({move}), atau batalkan berkasnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service}, {variant}, diterima {received}. Layanan, jenis permohonan dan waktu terima tidak dikoreksi, karena syarat, biaya dan janjinya akan lain: batalkan berkas ini ({void}), lalu daftarkan yang benar ({new}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dan {n} lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada yang diubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biaya: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Koreksi ke-{n} pada {number} tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biaya: dari {old} menjadi {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, menjadi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tetap; ketik seluruhnya, atau - untuk mengosongkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biaya sekarang Rp{old}, menjadi Rp{new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bermasalah: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bermasalah</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Tulis tanggalnya, misalnya 24-12-2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} bukan tanggal; tulis seperti 24-12-2026.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DaysPage</name>
    <message>
        <source>Hari kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misalnya: satu berkas belum didaftarkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan membuka kembali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sesudahnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak lembar uji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka kembali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dibuka pukul {at}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum dibuka. Mendaftarkan tetap bisa; papan ini yang tercatat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ditutup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditutup {later}pukul {at}, revisi {revision}, penutupan ke-{number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} catatan masuk sesudahnya dan belum dihitung.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat lembar ringkasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis alasannya; alasan ikut tercatat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini dibuka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditutup sebagai revisi {revision}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dibuka kembali; penutupan berikut menjadi revisi baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cadangan-{day}.db</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan ditulis dan diperiksa: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papan siap loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas yang bertugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebelum tutup hari</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskSection</name>
    <message>
        <source>Hanya untuk dibaca. Kode kantor dan nomor loket ada pada setiap nomor yang pernah dicetak, jadi tetap; loket lain disiapkan di komputer lain dengan nomor lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letters} (ke-{n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kunci tidak ada di komputer ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nomor {seq}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}, terenkripsi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}, tidak terenkripsi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boleh mencatat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan kunci pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teks (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci pemulihan database loket {desk}

{key}

Dipakai bersama cadangan: ptsp-desk restore CADANGAN --database-key KUNCI --no-copy-runs
Simpan terkunci. Siapa pun yang memegang kunci ini dan sebuah cadangan bisa membaca data pemohon.
Hapus berkas ini setelah dicetak.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditulis: {target}. Cetak, simpan terkunci, lalu hapus berkasnya.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Berkas {path} tidak bisa ditulis ({why}). Pilih folder lain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Kelengkapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bermasalah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Cari nomor, nama, NIK, desa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari berkas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowUpPanel</name>
    <message>
        <source>Terima susulan {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tandai yang dibawa sekarang; sisanya tetap ditunggu. Pemohon mendapat tanda terima susulan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan dan cetak tanda terima susulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bermasalah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boleh kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dibawa oleh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada yang ditandai; tandai susulan yang diterima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terlambat, seharusnya {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paling lambat {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam janji tidak berhenti karena susulan ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam janji {stopped} sejak {day}; berjalan lagi bila semua yang terlambat diterima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susulan {number} tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam janji berjalan lagi, selesai paling lambat {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam janji masih berhenti: {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormsSection</name>
    <message>
        <source>Simpan kiriman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulir terakhir belum ditambahkan; tekan Enter, atau hapus nilainya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak diketahui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuesioner {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} formulir yang belum disimpan ada di sini lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiriman: {n} formulir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan {n} formulir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satu kiriman memuat satu kuesioner; simpan dulu yang di bawah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{labels}   0 dilewati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuesioner belum terbaca; coba lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P{n} belum diisi; tekan 1 sampai 4, atau 0 bila dilewati.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis bilangannya, misalnya 120, atau kosongkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tambahkan dulu formulir yang sedang diisi, atau hapus nilainya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulir ke-{n} dibuang dari kiriman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} formulir tersimpan dan sudah masuk hitungan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} Data responden {bare} formulir tidak disimpan: kurang dari {few} formulir sebulan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulir dalam kiriman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri formulir yang sudah diisi. Satu angka untuk tiap pertanyaan, Enter menambahkannya, Ctrl ↵ menyimpan semuanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boleh kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuesioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang dilayani, seluruh kiriman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saran</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpSection</name>
    <message>
        <source>Sebutkan versi ini bila meminta bantuan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dari sumber, tidak terpasang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salinan lengkap, diperiksa setelah ditulis. Simpan juga di luar komputer ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versi, pengaturan dan catatan kesalahan; tanpa data pribadi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan berkas diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan ditulis: {n} catatan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditulis: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis nama berkas yang baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas {name} sudah ada dan tidak ditimpa; pilih nama lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder {name} tidak bisa dibuat ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HolidaysSection</name>
    <message>
        <source>Simpan hari libur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak dihitung sebagai hari kerja. Pilih satu baris untuk menjadikannya hari kerja lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kantor tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuti bersama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libur nasional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari kerja, libur dicabut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari libur tahun ini belum diketahui. Isi di sebelah kanan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan: {days}, {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari terakhir mendahului hari pertama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paling lama {n} hari sekali simpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pada tanggal itu tidak ada hari libur yang bisa dicabut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKB hari libur diketahui sampai {day}; setelah itu tanggal janji ditandai perkiraan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis alasannya; dibaca orang lain nanti.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} sampai {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message>
        <source>Simpan jam buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bila dua masa memuat hari yang sama, yang lebih bawah berlaku.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam buka, batas terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada jam buka. Isi di sebelah kanan, Ctrl ↵ menyimpannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seperti biasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam buka tersimpan: {range}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari terakhir mendahului hari pertama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih keadaan sedikitnya satu hari.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa jam buka dihapus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contoh 32,5 jam seminggu mulai pukul 08.00 (Perpres 21/2023 Pasal 4). Yang berlaku keputusan kantor: betulkan tanggal dan jamnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ubah masa ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} s.d. {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mulai {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampai {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selalu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{opens}–{closes}, batas {cut_off}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Tombol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di mana saja</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pendaftaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari kerja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringkasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rekap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kertas belum terbukti keluar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanya bisa dibaca</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} catatan di loket ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada pusat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovePanel</name>
    <message>
        <source>Pindahkan {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sekarang: {stage}. Tekan angka di depan tahap berikutnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pindahkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahap ini memerlukan alasan; tulis alasannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harus diisi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boleh kosong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jam janji berjalan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jam janji berhenti, menunggu pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>berkas selesai</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>Simpan kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dicetak pada tanda terima dan surat, mulai cetakan berikutnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untuk jam dan hari pada kertas; catatan lama tetap harinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke sini catatan loket dikirim; boleh dikosongkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dibandingkan dengan tahun lalu pada ringkasan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gambar PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih kabupaten atau kota dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan: {n} keterangan kantor berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo diganti.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo dihapus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dicetak pada kode QR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dihubungi dulu sebelum disimpan; tanpa alamat, kode QR berisi nomor, kode lacak dan janji sebagai tulisan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{province}, kode wilayah {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada; kop surat memakai tulisan saja.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>Kantor dan loket ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode kantor dan nomor loket ada pada setiap nomor pendaftaran dan tidak berubah lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DPMPTSP Kabupaten …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama kantor seperti pada kop surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabupaten atau kota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tiga huruf, misalnya ENR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 sampai 99, setiap komputer berbeda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kode kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor loket ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis nama kantor seperti pada kop surat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih kabupaten atau kota dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor loket 1 sampai 99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{province} · zona waktu {short} ({zone})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficersSection</name>
    <message>
        <source>Simpan petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setiap catatan membawa nama petugas yang masuk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKPD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada petugas. Isi yang pertama di sebelah kanan, Ctrl ↵ menyimpannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 sampai 8 angka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tidak aktif; aktifkan lagi dulu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada yang berubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda {id} sudah dipakai; pilih namanya di daftar untuk mengubah.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak sama dengan PIN di sebelahnya; ketik ulang keduanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tersimpan, dengan PIN baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tugas {name} berakhir; namanya tetap pada catatan lama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} aktif lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih nama Anda untuk mengganti PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · tidak aktif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak aktif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>tidak diisi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>{number} dicetak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kesalahan program saat mencetak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} belum tercetak. {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWordsEditor</name>
    <message>
        <source>Simpan kata-kata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata-kata {code} tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kata-kata kantor sendiri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilihan selalu dari yang terburuk di kiri (nilai 1) ke yang terbaik di kanan (nilai 4); urutan itu tidak bisa diubah. Kosongkan keempatnya untuk memakai kata-kata aturan lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pertanyaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai 1, terburuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai 4, terbaik</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>{name}, alamat printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uji cetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uji cetak {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF ke folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer termal di jaringan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Kertas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Olah data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log publikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dikirim ke printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParkedChips</name>
    <message>
        <source>{slot} · {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slot} · {title}, {minutes} mnt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parking</name>
    <message>
        <source>Masuk dahulu sebagai petugas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jawab dahulu: isian yang belum disimpan dipulihkan, dibuang atau nanti?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanpa nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada isian untuk diparkir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ada isian {name}, {at}, {n} isian.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message>
        <source>Sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sesudahnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penyerahan (SKM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pendaftaran (bukan SKM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triwulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semester</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut jawaban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} sampai {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuesioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditanya saat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodsSection</name>
    <message>
        <source>Simpan periode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus periode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periode baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periode {name} tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, {n} unsur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanya kepala kantor dan admin yang mengubah ini; Anda bisa membacanya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih satu baris untuk mengubahnya, Del untuk menghapusnya. Masa boleh saling memuat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, tanpa pembulatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis bilangannya, misalnya 1200, atau kosongkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periode {name} dihapus dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dihitung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuesioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bobot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang dilayani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri masa laporan indeks kantor, misalnya semester. Isi di bawah, lalu Ctrl ↵.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>01-07-2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>31-12-2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kosong: dihitung program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periode laporan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bobot per unsur</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prefilling</name>
    <message>
        <source>Berkas tidak ditemukan; periksa nomornya, atau pilih dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diisi dari berkas terdahulu; periksa lagi isinya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diisi dari berkas terdahulu, kecuali pemohon yang sudah ditulis; periksa lagi isinya.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Pratinjau lembar yang dicetak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <source>Simpan printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tujuan setiap ukuran kertas di komputer ini. Tanpa printer, cetakan menjadi berkas PDF. Printer gulungan di jaringan harus 203 titik per inci, selebar 384 atau 576 titik; 180 titik per inci belum didukung.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dipakai oleh Simpan dan cetak tanda terima.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih folder untuk PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gulungan {width} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kertas {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper}: lembar uji dikirim; penggarisnya harus 50 mm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis alamat printer, misalnya tcp://192.168.1.50:9100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder itu tidak bisa dibuat ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Tersimpan sebagai PDF: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disimpan sebagai PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF tidak bisa disimpan di {folder} ({reason}). Kosongkan disk atau pilih folder lain di Pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer tidak menerima cetakan. Periksa printer di pengaturan komputer, lalu cetak lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} adalah printer gulungan dan tidak bisa mencetak ukuran {size}. Pilih gulungan 58 atau 80 mm, atau printer lain di Pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kertas printer hampir habis; siapkan gulungan baru.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer {name} tidak terpasang di komputer ini. Pasang dulu, atau pilih printer lain di Pengaturan, lalu cetak lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer {name} menolak cetakan. Periksa kertas dan antreannya, lalu cetak lagi.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message>
        <source>Belum ada yang dicetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar yang dipilih tampil di sini, persis seperti dicetak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sedang dicetak …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum dicetak. Esc kembali tanpa mencetak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tujuan: PDF di folder {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tujuan: {printer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan, tanpa kabar dari printer. Bila kertasnya ada, pindai; bila tidak, cetak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terbukti {moment}: kertasnya ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dicetak {moment}. Pindai kode pada kertasnya, atau F9 bila kertasnya sudah keluar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, revisi {revision}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintsPage</name>
    <message>
        <source>Cetakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada cetakan yang menunggu bukti.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak salinan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kertas sudah keluar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} belum terbukti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} terbukti: kertasnya ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pas layar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antrean cetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetakan terakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada cetakan. Tanda terima dan lembar kekurangan yang dicetak berdiri di sini; F4 membuat permohonan yang pertama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukuran kertas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromiseBox</name>
    <message>
        <source>Selesai paling lambat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromisePanel</name>
    <message>
        <source>Ganti janji {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dihitung dari hari yang sama menurut kalender yang berlaku sekarang. Tanda terima berikutnya bertanda PERBAIKAN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti janji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tercetak sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan bersama tanggal lama dan baru, tampil di riwayat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis alasan janjinya diganti.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Janji {number} diganti, selesai paling lambat {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublicationsSection</name>
    <message>
        <source>Catat publikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bukti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang dicatat: publikasi indeks {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tercatat: {medium}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publikasi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri di mana dan kapan indeks masa ini diumumkan, dengan buktinya. Isi medianya di bawah, lalu Ctrl ↵.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>papan pengumuman, situs kantor, media sosial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foto papan, alamat halaman, nomor surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari diumumkan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecapsPage</name>
    <message>
        <source>Rekap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triwulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sesudahnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paket bulanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semua jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIHIL pada masa ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih satu jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paket-{month}.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan rekap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rekap dikirim ke printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar rekap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi rekap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceivedLine</name>
    <message>
        <source>Diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kemarin 09.30 atau 20-11-2026 09.30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diterima sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ubah</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsModel</name>
    <message>
        <source>kosong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryBar</name>
    <message>
        <source>Isian yang belum disimpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nanti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang: tekan B sekali lagi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Kunci pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis di kertas dan simpan terkunci. Kemudian hanya admin yang bisa melihatnya lagi, dengan PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik kelompok ke-{n} dari kertas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak sama dengan yang ditampilkan; periksa tulisan di kertas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegencyEdit</name>
    <message>
        <source>Ketik nama kabupaten atau kota</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistrationPage</name>
    <message>
        <source>Permohonan baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mengapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih dahulu jenis izin dan permohonannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masih ada persyaratan yang belum diperiksa; tekan 1, 2 atau 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masuk dahulu sebagai petugas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas lengkap; tidak ada yang perlu dikembalikan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} permohonan terdahulu, {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perorangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>badan usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menyimpan …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perbaiki isian yang ditandai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rincian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kelengkapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persyaratan muncul di sini setelah jenis izin dan permohonannya dipilih. F5 membawa ke sini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biaya dan janji selesai muncul di sini, baris demi baris, dengan alasannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada biaya lain di kantor ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biaya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak dipungut biaya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perkiraan biaya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah resmi pada SKRD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak diisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menunggu isian, atau ditetapkan setelah peninjauan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belum diperiksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bermasalah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menyusul paling lambat {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} dari {total} ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} menyusul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kurang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dasar hukum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan ini tidak dipungut biaya: tidak ada tarif untuknya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Janji selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang diisi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: belum ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang ditunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dari tabel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dihitung dahulu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>menunggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut {regulation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tahun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis hari dan jamnya, misalnya kemarin 09.30 atau 20-11-2026 09.30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waktu ini belum tiba. Tulis kapan berkasnya diterima, atau kosongkan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini pukul {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dicatat mundur ke {day}, pukul {time}; janji dihitung dari situ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telepon / WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama badan usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NPWP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direktur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK direktur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama sesuai KTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kuasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak dikuasakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubungan kuasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIK kuasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telepon kuasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa / kelurahan pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa / kelurahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letak (jalan, RT/RW)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tgl-bln-tahun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsSection</name>
    <message>
        <source>Cetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survei di layar pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indeks {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai loket {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letter} · {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = {n} jawaban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}, selang kepercayaan 95 %: {low} sampai {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} (perkiraan, karena ada pertanyaan yang dilewati)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}, bobot {weight} per unsur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumlah yang dilayani belum diketahui, jadi sampelnya belum bisa dinilai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampel tercapai: dari {population} orang yang dilayani perlu {required} jawaban.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampel belum tercapai: dari {population} orang yang dilayani perlu {required}, kurang {less}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai survei hari ini tampil mulai {few} jawaban; sekarang {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai survei hari ini {value} dari {n} jawaban.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} {n} jawaban menunggu digabung dengan yang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} Beberapa jawaban menunggu digabung dengan yang lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut dinas teknis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil survei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai menurut bulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indeks Kepuasan Masyarakat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai loket, bukan IKM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut bulan, sampai 12 bulan ke belakang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perlu dilihat; semuanya tetap dihitung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsur pelayanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada jawaban pada masa ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri indeks, nilai setiap unsur dan jenis izin. Jawaban pertama datang dari layar pemohon sesudah penyerahan izin, atau dari formulir kertas (Alt 3). Jawaban masuk hitungan setelah {few} terkumpul untuk satu jenis izin, supaya tidak ada yang bisa dikenali.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreRow</name>
    <message>
        <source>Nilai setiap pertanyaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dilewati</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Belum disimpan; betulkan isian yang ditandai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkasnya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas {name} tidak bisa dibaca ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceBlock</name>
    <message>
        <source>Jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kode atau nama layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permohonan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” tidak cocok dengan layanan mana pun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” tidak ada pada {service}; tetap {variant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nomor atau nama pada berkas lama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas terdahulu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServicesStep</name>
    <message>
        <source>Layanan dan data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Katalog memuat syarat, waktu, dan tarif setiap layanan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Katalog contoh, untuk mencoba; ganti sebelum melayani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Katalog kantor sendiri, dari folder berisi berkas *.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder katalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enkripsi data di komputer ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanpa kunci, data tidak terbaca bila komputer hilang. Kunci pemulihan ditulis di kertas dan disimpan terkunci; tanpa kertas itu cadangan tidak bisa dibuka di komputer lain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada berkas *.toml di folder ini.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsAppearance</name>
    <message>
        <source>Tampilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci layar setelah diam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> menit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidak pernah</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsCatalogue</name>
    <message>
        <source>Katalog layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan yang berlaku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berlakukan berkas katalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas TOML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas katalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berlaku mulai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1-1-2027</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang perlu dibetulkan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa pencatatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidik kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catatan terakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci pemulihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuka cadangan di komputer lain. Tulis di kertas dan simpan terkunci; program ini tidak menyimpannya di mana pun selain di penyimpanan kunci komputer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN Anda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilkan kunci</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan sebagai teks untuk dicetak …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsHelp</name>
    <message>
        <source>Bantuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buat cadangan sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas ZIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis berkas diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsHolidays</name>
    <message>
        <source>Hari libur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari libur tahun ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup atau buka satu masa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dari tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24-12-2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hari itu saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misalnya pindah gedung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Janji yang tersentuh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsHours</name>
    <message>
        <source>Jam buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam buka menurut masa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi contoh Ramadan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Janji yang tersentuh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dari tanggal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sejak semula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seterusnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batas terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senin, keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senin, buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senin, tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senin, batas terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selasa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selasa, keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selasa, buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selasa, tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selasa, batas terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rabu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rabu, keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rabu, buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rabu, tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rabu, batas terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamis, keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamis, buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamis, tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kamis, batas terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumat, keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumat, buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumat, tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jumat, batas terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sabtu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sabtu, keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sabtu, buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sabtu, tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sabtu, batas terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minggu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minggu, keadaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minggu, buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minggu, tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minggu, batas terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus masa ini</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsOffice</name>
    <message>
        <source>Kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemerintah daerah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama tempat pada surat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat membayar retribusi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tempat mengadu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>berkas PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih berkas logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo sekarang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wilayah, alamat dan sasaran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kabupaten atau kota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zona waktu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat publik pada kode QR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ptsp.contoh.go.id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alamat pusat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://pusat.contoh.go.id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sasaran kenaikan permohonan per tahun (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat susulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waktu janji berhenti bila syarat susulan terlambat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsOfficers</name>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanda petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misalnya sitti</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKPD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ulangi PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Akhiri tugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aktifkan lagi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari libur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jam buka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer dan kertas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Katalog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bantuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanya kepala kantor dan admin yang mengubah ini; Anda bisa membacanya.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPrinters</name>
    <message>
        <source>Printer dan kertas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukuran tanda terima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih folder PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSignatories</name>
    <message>
        <source>Penanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daftar penanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penanda tangan baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama dengan gelar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18 angka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pangkat, golongan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kedudukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berlaku dari</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sejak semula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanpa batas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus dari daftar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Lanjut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langkah {n} dari {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menyiapkan kantor …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menyiapkan kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badan usaha</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Daftar tombol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cari berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permohonan baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kertas sudah keluar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke menu halaman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari kerja: buka dan tutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survei di layar pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringkasan hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catat yang hanya bertanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rekap mingguan sampai tahunan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil survei dan formulir kertas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Antrean cetak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunci, ganti petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan pendaftaran yang baru saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perorangan atau badan usaha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke kelengkapan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke biaya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ke janji selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mengapa angkanya begitu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembalikan berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desa dan surel pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diterima pada waktu lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan perubahan terakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ulangi yang dibatalkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kosongkan isian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parkir ke tempat itu, atau ambil dari sana</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Koreksi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terima susulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ganti janji selesai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan dengan alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak ulang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pindahkan ke tahap lain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak salinan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sehari sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sehari sesudahnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cetak lembar uji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis cadangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buka kembali hari yang ditutup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paket bulanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan sebagai PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan sebagai lembar hitung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat lembar ringkasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bagian survei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan kata-kata kantor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nilai pada formulir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pertanyaan dilewati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus yang terakhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tambahkan formulir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betulkan formulir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang formulir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hapus periode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jawaban survei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pertanyaan sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lewati pertanyaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian berikutnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup daftar pilihan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persyaratan ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persyaratan bermasalah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persyaratan tidak ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persyaratan belum diperiksa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulihkan isian lama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buang isian lama: dua kali B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isian lama nanti saja</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke isian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutup penjelasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tinggalkan panel, kembali ke daftar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susulan ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susulan bermasalah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susulan tidak ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih tahap yang dituju</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang ditanyakan, lalu hasilnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mulai lagi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kembali ke halaman semula</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Loket PTSP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membuka data kantor …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siapa yang bertugas?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terkunci. Isian yang sedang diketik tetap ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas ini belum punya PIN. Admin memberinya lewat Pengaturan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memeriksa …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignatoriesSection</name>
    <message>
        <source>Simpan penanda tangan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kedudukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jabatan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri pejabat yang menandatangani. Isi yang pertama di sebelah kanan, Ctrl ↵ menyimpannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} tersimpan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} dihapus dari daftar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penanda tangan baru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini menandatangani: {name} ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini belum ada yang menandatangani; tambahkan di sebelah kanan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini belum ada yang menandatangani.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} s.d. {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mulai {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampai {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanpa batas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummariesPage</name>
    <message>
        <source>Ringkasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sesudahnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpan XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lihat lembar PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringkasan-{day}.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lembar hitung (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisi {revision}, ditutup {day} pukul {at}, penutupan ke-{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari ini, keadaan pukul {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dihitung ulang dari jurnal, {day} pukul {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F4 mendaftarkan berkas yang pertama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri apa yang masuk, terbit, diserahkan dan masih diproses, menurut jenis izin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada berkas hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada berkas pada hari itu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hari itu sebelum program dipakai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survei hari ini, n {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum lengkap. {lacking}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terbit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tepat waktu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waktu loket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survei hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menurut jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringkasan menurut jenis izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syarat yang paling sering kurang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perlu perhatian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada berkas pada hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini akan tampil apa yang masuk, terbit, diserahkan dan masih diproses, menurut jenis izin. F4 mendaftarkan berkas yang pertama.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveyOffer</name>
    <message>
        <source>Survei</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveySection</name>
    <message>
        <source>Belum disimpan; betulkan isian yang ditandai.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>Survei</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formulir kertas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periode &amp; bobot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publikasi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Tekan sekali lagi: {number} batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan {number} ({n} dtk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} batal. Tarik kembali tanda terimanya; isiannya ada lagi di sini.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Isian dikosongkan; {key} mengembalikannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidak ada lagi perubahan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>kurang: {missing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semua layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tentang layanan, boleh kosong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang ditanyakan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hasilnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanjutkan berkas yang dikembalikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilih dulu yang ditanyakan, angka 1 sampai 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tercatat: {about}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanya bertanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dua angka: yang ditanyakan, lalu hasilnya. Langsung tersimpan, tanpa nama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Didaftarkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dikembalikan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bertanya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Susulan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dikembalikan, belum kembali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter melanjutkan dengan daftar periksa yang lama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Berkas yang dikembalikan hari ini dan belum kembali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter membuka berkasnya</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum ada kunjungan hari ini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Di sini berdiri setiap orang yang datang: yang didaftarkan, yang dikembalikan, yang menyerahkan susulan dan yang hanya bertanya. Angka 1 sampai 6 mencatat yang bertanya, F4 mendaftarkan berkas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoidPanel</name>
    <message>
        <source>Batalkan {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor tetap tercatat sebagai batal dan tidak dipakai lagi. Berkas yang batal tidak bisa dibuka lagi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batalkan berkas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alasan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tersimpan bersama pembatalan, tampil di riwayat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ketik lima angka urut nomornya, {digits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulis alasan pembatalannya.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belum cocok dengan nomor berkas ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} batal; nomornya tetap tercatat.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Mengapa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tutup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Loket {number} · {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jendela untuk folder ini sudah terbuka, tetapi tidak menjawab. Tutup dulu yang itu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>Izin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proses awal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terbit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditarik</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proses akhir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diambil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lewat waktu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pukul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pemohon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rujukan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yang kurang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunjungan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Nomor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tahap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>speaker</name>
    <message>
        <source>Semua tempat parkir terisi; selesaikan atau ambil salah satu dahulu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
