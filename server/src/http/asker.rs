//! Who asks, as the path tells: what goes wrong is said to each in their own way.

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asker {
    /// A program, of the API or of the health checks.
    Program,
    /// An island.
    Island,
    /// A browser that wants a file of the site.
    File,
    /// A reader.
    Reader,
}

impl Asker {
    pub(crate) fn of(path: &str) -> Self {
        // The reference is read, among what programs ask.
        if path == "/api/docs" {
            return Self::Reader;
        }
        let within = |folder: &str| {
            path.strip_prefix(folder)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if within("/api") || path == "/healthz" || path == "/readyz" {
            Self::Program
        } else if within("/fn") {
            Self::Island
        } else if within("/pkg") || within("/fonts") {
            Self::File
        } else {
            Self::Reader
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Asker;

    #[test]
    fn who_asks_is_told_by_the_path() {
        for (path, asker) in [
            ("/api", Asker::Program),
            ("/api/v1/plans", Asker::Program),
            ("/apiary", Asker::Reader),
            ("/api/docs", Asker::Reader),
            ("/readyz", Asker::Program),
            ("/fn/usage/summary", Asker::Island),
            ("/pkg/obrador.js", Asker::File),
            ("/app", Asker::Reader),
            ("/", Asker::Reader),
        ] {
            assert_eq!(Asker::of(path), asker, "{path}");
        }
    }
}
