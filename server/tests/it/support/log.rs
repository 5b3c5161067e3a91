//! What a test's thread logs.

use obrador_core::bounds::length::LOG_LINE;
use obrador_server::log::Bounded;
use std::sync::{Arc, Mutex};

/// Warnings and worse, as long as it lives.
pub(crate) struct Log {
    text: Arc<Mutex<Vec<u8>>>,
    _guard: tracing::subscriber::DefaultGuard,
}

impl Log {
    pub(crate) fn begin() -> Self {
        let text = Arc::<Mutex<Vec<u8>>>::default();
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_max_level(tracing::Level::WARN)
            .with_writer(Bounded(Writer(Arc::clone(&text))))
            .finish();
        Self {
            text,
            _guard: tracing::subscriber::set_default(subscriber),
        }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.text.lock().unwrap().clone()).unwrap()
    }

    /// Fails where a line is longer than a line may be.
    pub(crate) fn assert_bounded(&self) {
        let text = self.text();
        let longest = text.lines().map(str::len).max().unwrap_or_default();
        assert!(longest <= LOG_LINE, "a line of {longest} bytes");
        assert!(!text.contains("panicked"), "{text}");
    }

    pub(crate) fn lines(&self, with: &str) -> usize {
        self.text().lines().filter(|line| line.contains(with)).count()
    }
}

#[derive(Clone)]
struct Writer(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> tracing_subscriber::fmt::MakeWriter<'a> for Writer {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
