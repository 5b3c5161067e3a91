//! Names and contents of stored files.

use obrador_core::files::{ContentError, FileKind, FileName, NameError, Sniffer};

#[test]
fn names_are_no_paths_and_hide_nothing() {
    let long = format!("{}.png", "ñ".repeat(116));
    let too_long = format!("{}.png", "ñ".repeat(117));
    for (name, expected) in [
        ("menu.pdf", Ok("menu.pdf")),
        ("  menu.pdf ", Ok("menu.pdf")),
        ("Ogi berria ñ.PNG", Ok("Ogi berria ñ.PNG")),
        ("<b>x</b>.txt", Err(NameError::Path)),
        ("<img>.txt", Ok("<img>.txt")),
        (long.as_str(), Ok(long.as_str())),
        (too_long.as_str(), Err(NameError::TooLong)),
        ("", Err(NameError::Empty)),
        ("   ", Err(NameError::Empty)),
        (".png", Err(NameError::Empty)),
        ("..", Err(NameError::Empty)),
        ("../../etc/passwd", Err(NameError::Path)),
        ("..\\a.png", Err(NameError::Path)),
        ("a\u{202e}gnp.exe", Err(NameError::Invisible)),
        ("a\nb.png", Err(NameError::Invisible)),
        ("a\0.png", Err(NameError::Invisible)),
        ("a\u{2066}.png", Err(NameError::Invisible)),
        ("\u{200b}\u{200b}.png", Err(NameError::Invisible)),
        ("\u{200d}.png", Err(NameError::Invisible)),
    ] {
        let read = name.parse::<FileName>();
        assert_eq!(
            read.as_ref().map(FileName::as_str).map_err(|e| *e),
            expected,
            "{name:?}"
        );
    }
}

#[test]
fn a_form_escapes_quotes_and_line_ends_and_nothing_else() {
    for (sent, expected) in [
        ("ogi %22a%22.csv", Ok("ogi \"a\".csv")),
        ("100%25.csv", Ok("100%25.csv")),
        ("100 %.csv", Ok("100 %.csv")),
        ("a%0D%0Ab.csv", Err(NameError::Invisible)),
        ("a%0Ab.csv", Err(NameError::Invisible)),
        ("%2522.csv", Ok("%2522.csv")),
        ("%0A.csv", Err(NameError::Empty)),
    ] {
        let read = FileName::of_form(sent);
        assert_eq!(
            read.as_ref().map(FileName::as_str).map_err(|e| *e),
            expected,
            "{sent}"
        );
    }
}

#[test]
fn a_content_is_what_its_name_says() {
    for (name, content, expected) in [
        ("a.pdf", b"%PDF-1.7".as_slice(), Ok(FileKind::Pdf)),
        ("a.PNG", b"\x89PNG\r\n\x1a\n....", Ok(FileKind::Png)),
        ("a.jpg", b"\xff\xd8\xff\xe0", Ok(FileKind::Jpeg)),
        ("a.jpeg", b"\xff\xd8\xff\xe0", Ok(FileKind::Jpeg)),
        ("a.webp", b"RIFF\x01\x02\x03\x04WEBPVP8 ", Ok(FileKind::Webp)),
        (
            "a.webp",
            b"RIFF\x01\x02\x03\x04WAVEfmt ",
            Err(ContentError::NotAsNamed),
        ),
        ("a.gif", b"GIF89a", Ok(FileKind::Gif)),
        ("a.txt", "ogia — 3 €\r\n\t".as_bytes(), Ok(FileKind::Text)),
        ("a.csv", b"a;b\n1;2", Ok(FileKind::Csv)),
        ("a.csv", b"a\0b", Err(ContentError::NotAsNamed)),
        ("a.txt", b"\xff\xfe", Err(ContentError::NotAsNamed)),
        ("a.txt", b"abc\xe2\x82", Err(ContentError::NotAsNamed)),
        ("a.png", b"<html><script>", Err(ContentError::NotAsNamed)),
        ("a.png", b"%PDF-1.7", Err(ContentError::NotAsNamed)),
        ("a.html", b"<html>", Err(ContentError::UnknownKind)),
        ("a.svg", b"<svg>", Err(ContentError::UnknownKind)),
        ("a.exe", b"MZ", Err(ContentError::UnknownKind)),
        ("a", b"text", Err(ContentError::UnknownKind)),
        ("a.txt", b"", Err(ContentError::Empty)),
    ] {
        let file: FileName = name.parse().unwrap();
        // In whatever pieces it arrives.
        for size in [1, 2, 5, 64] {
            let mut sniffer = Sniffer::default();
            content.chunks(size).for_each(|piece| sniffer.push(piece));
            assert_eq!(sniffer.kind(&file), expected, "{name} in pieces of {size}");
        }
    }
}

#[test]
fn a_name_is_saved_as_it_is_and_breaks_no_header() {
    for (name, expected) in [
        (
            "menu.pdf",
            "attachment; filename=\"menu.pdf\"; filename*=UTF-8''menu.pdf",
        ),
        (
            "pan \"ñ\" 50%.txt",
            "attachment; filename=\"pan ___ 50_.txt\"; filename*=UTF-8''pan%20_%C3%B1_%2050%25.txt",
        ),
        (
            "Menú 12:30 ¿qué?.txt",
            "attachment; filename=\"Men_ 12_30 _qu__.txt\"; filename*=UTF-8''Men%C3%BA%2012_30%20%C2%BFqu%C3%A9_.txt",
        ),
        (
            "CON.pdf",
            "attachment; filename=\"_CON.pdf\"; filename*=UTF-8''_CON.pdf",
        ),
    ] {
        let file: FileName = name.parse().unwrap();
        assert_eq!(file.content_disposition(), expected);
        assert!(file.content_disposition().is_ascii());
    }
}
