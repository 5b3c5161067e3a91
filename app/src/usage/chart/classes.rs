//! The drawing's colours are the style sheet's: it names classes, by way of colours that nobody would choose.

use plotters::style::RGBColor;

/// Colours that stand for a class, replaced after drawing.
const MARKS: [(RGBColor, &str, &str); 10] = [
    (RGBColor(1, 2, 3), "#010203", "chart-text"),
    (RGBColor(1, 2, 4), "#010204", "chart-grid"),
    (RGBColor(1, 2, 5), "#010205", "chart-history"),
    (RGBColor(1, 2, 6), "#010206", "chart-limit"),
    (RGBColor(1, 2, 7), "#010207", "chart-fan"),
    (RGBColor(1, 2, 8), "#010208", "chart-median"),
    (RGBColor(1, 2, 9), "#010209", "chart-unusual"),
    (RGBColor(1, 2, 10), "#01020A", "chart-named"),
    (RGBColor(1, 2, 11), "#01020B", "chart-came"),
    (RGBColor(1, 2, 12), "#01020C", "chart-today"),
];
pub(super) const TEXT: RGBColor = MARKS[0].0;
pub(super) const GRID: RGBColor = MARKS[1].0;
pub(super) const HISTORY: RGBColor = MARKS[2].0;
pub(super) const LIMIT: RGBColor = MARKS[3].0;
pub(super) const FAN: RGBColor = MARKS[4].0;
pub(super) const MEDIAN: RGBColor = MARKS[5].0;
pub(super) const UNUSUAL: RGBColor = MARKS[6].0;
pub(super) const NAMED: RGBColor = MARKS[7].0;
pub(super) const CAME: RGBColor = MARKS[8].0;
pub(super) const TODAY: RGBColor = MARKS[9].0;

/// Replaces the marking colours by classes, and the fixed size by the style sheet's.
pub(super) fn with_classes(svg: String) -> String {
    let start = svg.find("<svg").unwrap_or(0);
    let mut svg = svg[start..].to_owned();
    for (_, colour, class) in MARKS {
        svg = svg.replace(
            &format!("fill=\"{colour}\""),
            &format!("class=\"{class} filled\""),
        );
        svg = svg.replace(
            &format!("stroke=\"{colour}\""),
            &format!("class=\"{class} stroked\""),
        );
    }
    svg
}
