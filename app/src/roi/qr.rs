//! An address as a QR code, for the camera of whoever has the printed page in hand.

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// The light margin that readers ask for, in modules.
const QUIET: usize = 4;

/// The code as one drawn path, and how many modules wide it is; none where the address is too long for any code.
fn drawn(address: &str) -> Option<(String, usize)> {
    let code = QrCode::with_error_correction_level(address, EcLevel::L).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                let (from, down, long) = (x + QUIET, y + QUIET, run.len());
                // Writing to a String can't fail.
                let _ = write!(path, "M{from} {down}h{long}v1h-{long}z");
            }
            x += run.len();
        }
    }
    Some((path, width + 2 * QUIET))
}

/// The code of `address`, called `name`.
#[component]
pub(super) fn QrSvg(address: String, name: String) -> impl IntoView {
    drawn(&address).map(|(path, width)| {
        view! {
            <svg class="qr" role="img" aria-label=name viewBox=format!("0 0 {width} {width}") shape-rendering="crispEdges">
                <path class="qr-ground" d=format!("M0 0h{width}v{width}h-{width}z")/>
                <path d=path/>
            </svg>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The three corners that every QR code has: a dark row of seven, beside a light one.
    #[test]
    fn a_code_has_its_three_corners() {
        let (path, width) = drawn("https://obrador.example/eu/roi?name=Ogi%20Berri").expect("short enough");
        let right = width - QUIET - 7;
        for corner in [
            format!("M{QUIET} {QUIET}h7v1h-7z"),
            format!("M{right} {QUIET}h7v1h-7z"),
            format!("M{QUIET} {right}h7v1h-7z"),
        ] {
            assert!(path.contains(&corner), "{corner} in {path}");
        }
        // Version 3 and 1 differ by what they hold: 21 modules and 4 for each version more.
        assert_eq!((width - 2 * QUIET - 17) % 4, 0);
    }

    #[test]
    fn the_longest_link_has_a_code_and_what_is_longer_than_any_has_none() {
        let name = "%F0%9F%A5%96".repeat(80);
        let link = format!(
            "https://obrador.example/eu/roi?{}&name={name}",
            "revenue=25000&".repeat(30)
        );
        assert!(drawn(&link).is_some());
        assert!(drawn(&"x".repeat(3_000)).is_none());
    }
}
