//! A site built again and again.

use super::*;
use std::{
    path::PathBuf,
    sync::atomic::{AtomicBool, Ordering::Relaxed},
    thread,
};
use tempfile::TempDir;

/// A folder with `public/` and `site/`.
struct Planted(TempDir);

impl Planted {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        put(&folder.path().join("public/favicon.svg"), b"<svg/>").expect("a file");
        Self(folder)
    }

    fn site(&self) -> PathBuf {
        self.0.path().join("site")
    }

    fn build(&self, js: &str, wasm: &[u8], release: bool) -> Result<()> {
        let client = Bound {
            js: js.into(),
            wasm: wasm.to_vec(),
            snippets: vec![("snippets/a/inline0.js".into(), b"export {}".to_vec())],
        };
        let site = Site {
            client,
            css: "a{margin:0}".repeat(9),
            digest: js.to_owned(),
            release,
        };
        site.write(&self.0.path().join("public"), &self.site())
    }

    fn has(&self, kind: &str, content: &[u8]) -> bool {
        let name = hashed(kind, &hex(&Sha256::digest(content), 8));
        fs::read(self.site().join(name)).is_ok_and(|there| there == content)
    }

    fn names(&self) -> Vec<String> {
        let files = files(&self.site()).expect("files");
        let name = |file: &PathBuf| file.strip_prefix(self.site()).ok()?.to_str().map(str::to_owned);
        files.iter().filter_map(name).collect()
    }
}

/// As large as no client may be, and not to be compressed.
fn too_large() -> Vec<u8> {
    let blocks = (0..10_000_u32).map(|number| Sha256::digest(number.to_le_bytes()));
    blocks.flat_map(|block| block.to_vec()).collect()
}

#[test]
fn a_site_has_all_that_was_given_and_names_it() {
    let planted = Planted::new();
    planted.build("one", b"wasm", true).expect("built");
    let hash = |content: &[u8]| hex(&Sha256::digest(content), 8);
    let css = "a{margin:0}".repeat(9);
    let hashes = fs::read_to_string(planted.site().join("hash.txt")).expect("hashes");
    let (js, wasm, css) = (hash(b"one"), hash(b"wasm"), hash(css.as_bytes()));
    assert_eq!(hashes, format!("js: {js}\nwasm: {wasm}\ncss: {css}\n"));
    let mut expected = [
        "builds.txt".to_owned(),
        "digest.txt".to_owned(),
        "favicon.svg".to_owned(),
        "hash.txt".to_owned(),
        format!("pkg/obrador.{js}.js"),
        format!("pkg/obrador.{wasm}.wasm"),
        format!("pkg/obrador.{css}.css"),
        format!("pkg/obrador.{css}.css.br"),
        format!("pkg/obrador.{css}.css.gz"),
        "pkg/snippets/a/inline0.js".to_owned(),
    ];
    expected.sort();
    let mut names = planted.names();
    names.sort();
    assert_eq!(names, expected);
}

#[test]
fn what_an_earlier_server_names_stays_for_some_builds() {
    let planted = Planted::new();
    let builds = ["one", "two", "three", "four", "five", "six"];
    for (number, js) in builds.iter().enumerate() {
        planted.build(js, js.as_bytes(), number % 2 == 0).expect("built");
        assert_eq!(newest_js(&planted.site()).expect("a client"), *js);
    }
    for js in builds {
        let stays = js != "one";
        assert_eq!(planted.has("js", js.as_bytes()), stays, "{js}");
        assert_eq!(planted.has("wasm", js.as_bytes()), stays, "{js}");
    }
}

#[test]
fn the_site_is_there_while_it_is_written() {
    let planted = Planted::new();
    planted.build("first", b"wasm", false).expect("built");
    let done = AtomicBool::new(false);
    let reads = || {
        while !done.load(Relaxed) {
            newest_js(&planted.site()).expect("a client, always");
        }
    };
    thread::scope(|scope| {
        let reader = scope.spawn(reads);
        let built = ["second", "third", "fourth"].map(|js| planted.build(js, js.as_bytes(), false));
        done.store(true, Relaxed);
        assert!(built.iter().all(Result::is_ok), "{built:?}");
        reader.join().expect("it was there");
    });
}

#[test]
fn sizes_are_those_of_the_newest() {
    let planted = Planted::new();
    let size = || {
        let builds = Builds::of(&planted.site()).expect("a list");
        ClientSize::of(&planted.site(), builds.newest().expect("a build")).expect("sizes")
    };
    planted.build("one", b"wasm", false).expect("built");
    let alone = size().bytes();
    planted.build("two", &too_large(), false).expect("built");
    assert!(size().bytes() > alone + 100_000);
    planted.build("one", b"wasm", false).expect("built");
    assert_eq!(size().bytes(), alone);
}

#[test]
fn a_build_that_breaks_off_changes_nothing_for_a_server_and_is_done_again() {
    let planted = Planted::new();
    planted.build("one", b"wasm", true).expect("built");
    let before = planted.names();
    planted
        .build("two", &too_large(), true)
        .expect_err("over the budget");
    assert_eq!(newest_js(&planted.site()).expect("the earlier client"), "one");
    assert!(!planted.site().join(DIGEST).exists());
    planted.build("one", b"wasm", true).expect("built again");
    assert_eq!(planted.names(), before, "nothing is left of the other");
}

#[test]
fn a_picture_takes_the_old_one_s_place() {
    let planted = Planted::new();
    planted.build("one", b"wasm", true).expect("built");
    fs::write(planted.0.path().join("public/favicon.svg"), "<svg>x</svg>").expect("a file");
    planted.build("one", b"wasm", true).expect("built");
    let picture = fs::read_to_string(planted.site().join("favicon.svg")).expect("a picture");
    assert_eq!(picture, "<svg>x</svg>");
}
