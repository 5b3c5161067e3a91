//! The bounds as `docs/integration.md` lists them.

// Long: one table, of which each row is a line in the document.

use super::{
    amount, count, length,
    rate::{self, Tries},
    size, time,
};

/// A line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What is bounded.
    pub what: &'static str,
    /// At most how much, with its unit.
    pub most: String,
    /// What becomes of more.
    pub beyond: &'static str,
}

const AT_FIELD: &str = "422 at the field";
const AT_PARAMETER: &str = "422 at the parameter";
const TOO_LARGE: &str = "413";
const WAIT: &str = "429 and `Retry-After`";

/// What those meet who use the product from outside.
pub fn table() -> Vec<Line> {
    let mut lines = Vec::new();
    texts(&mut lines);
    numbers(&mut lines);
    orders(&mut lines);
    production(&mut lines);
    bodies(&mut lines);
    pace(&mut lines);
    spans(&mut lines);
    lines
}

fn texts(lines: &mut Vec<Line>) {
    let characters = |most: usize| format!("{} characters", grouped(most));
    for (what, most) in [
        (
            "Name of a product, recipe, ingredient, supplier, location",
            length::ITEM_NAME,
        ),
        ("Code of a product, an ingredient", length::CODE),
        ("Category of a product, an ingredient", length::CATEGORY),
        ("Unit", length::UNIT),
        ("Notes", length::NOTES),
        ("Ingredients, method of a recipe", length::RECIPE_TEXT),
        ("Contact at a supplier", length::CONTACT),
        ("Telephone number", length::PHONE),
        ("Address of a location", length::ADDRESS),
        ("City of a location", length::CITY),
        ("Name of a file", length::FILE_NAME),
        ("Name of a person", length::PERSON_NAME),
        ("Name of a bakery", length::BAKERY_NAME),
        ("Name of an API key", length::KEY_NAME),
        ("Code of a lot", length::LOT_CODE),
        ("`Idempotency-Key`", length::REQUEST_KEY),
    ] {
        add(lines, what, characters(most), AT_FIELD);
    }
    let email = format!("{} bytes, {} before the `@`", length::EMAIL, length::EMAIL_LOCAL);
    add(lines, "E-mail address", email, AT_FIELD);
    let password = format!(
        "{} characters to {} bytes",
        length::PASSWORD_LEAST,
        length::PASSWORD
    );
    add(lines, "Password", password, AT_FIELD);
    let reason = format!("{} to {} characters", length::REASON_LEAST, length::REASON);
    add(
        lines,
        "Reason of an operator; why an order is rejected or cancelled, a line closed",
        reason,
        AT_FIELD,
    );
    let search = format!("{} in {} words", characters(length::SEARCH), count::SEARCH_WORDS);
    add(lines, "What is searched for, `q`", search, AT_PARAMETER);
}

fn numbers(lines: &mut Vec<Line>) {
    let page = format!("{}, {} unless asked for more", count::PAGE_MOST, count::PAGE);
    add(lines, "Entries on a page, `limit`", page, AT_PARAMETER);
    let pages = grouped(count::PAGES as usize);
    add(lines, "Number of a page, `page`", pages, AT_PARAMETER);
    let price = grouped(amount::CATALOGUE as usize);
    add(lines, "Price in cents, number in the catalogue", price, AT_FIELD);
    let reported = grouped(amount::REPORTED as usize);
    add(lines, "Value that is reported for a day", reported, AT_FIELD);
    let keys = count::KEYS.to_string();
    add(
        lines,
        "API keys of a bakery that work",
        keys,
        "422: revoke one first",
    );
    let open = count::OPEN_INVITATIONS.to_string();
    add(
        lines,
        "Open invitations of a bakery",
        open,
        "422: withdraw one first",
    );
    let ingredients = grouped(count::INGREDIENTS);
    add(
        lines,
        "Ingredients of a bakery in use",
        ingredients,
        "422: archive one first",
    );
    let recipe = format!(
        "{}, recipes within recipes {} deep",
        count::RECIPE_LINES,
        count::RECIPE_DEPTH
    );
    add(lines, "Lines of a recipe", recipe, AT_FIELD);
    let chosen = grouped(count::CHOSEN);
    add(lines, "Things chosen to stay writable", chosen, AT_FIELD);
    let faults = count::FAULTS.to_string();
    add(lines, "Faults named in one answer", faults, "the first are named");
}

fn orders(lines: &mut Vec<Line>) {
    for (what, most) in [
        ("Lines of a purchase order", count::ORDER_LINES),
        ("Lots of a line in one goods receipt", count::RECEIPT_LOTS),
        ("Tiers of approval", count::APPROVAL_TIERS),
        ("People named in a tier", count::TIER_PEOPLE),
        ("Delegations of approval at once", count::DELEGATIONS),
    ] {
        add(lines, what, grouped(most), AT_FIELD);
    }
    let open = grouped(count::OPEN_ORDERS);
    add(
        lines,
        "Open purchase orders of a bakery",
        open,
        "422: finish one first",
    );
    let mails = grouped(count::ORDER_MAILS);
    add(
        lines,
        "Purchase orders that a bakery mails within a day",
        mails,
        "422: send the rest tomorrow",
    );
    let ordered = format!(
        "{} kg, l, or {} pieces",
        grouped(amount::ORDERED as usize / 1_000_000),
        grouped(amount::ORDERED as usize / 1_000)
    );
    add(lines, "Quantity of an order's line", ordered, AT_FIELD);
    let cents = grouped(amount::ORDER_CENTS as usize);
    add(lines, "What an order costs, in cents", cents, AT_FIELD);
    let tolerance = format!("{} %", amount::TOLERANCE_BASIS_POINTS / 100);
    add(
        lines,
        "Tolerance for what comes beyond an order",
        tolerance,
        AT_FIELD,
    );
}

fn production(lines: &mut Vec<Line>) {
    for (what, most) in [
        ("Batches that are planned at once", count::DAY_BATCHES),
        ("Steps taken with a batch", count::BATCH_STEPS),
        (
            "Ovens, mixers and other capacities of a bakery",
            count::CAPACITIES,
        ),
    ] {
        add(lines, what, grouped(most), "422");
    }
    for (what, hours) in [
        ("A stage of a batch", time::STAGE_HOURS),
        (
            "How long before it is needed a preferment is ready",
            time::LEAD_HOURS,
        ),
    ] {
        add(lines, what, format!("{hours} hours"), AT_FIELD);
    }
    let at = format!(
        "{} hours back, {} minutes ahead",
        time::STEP_BACK_HOURS,
        time::STEP_AHEAD_MINUTES
    );
    add(lines, "Time of a step", at, "422");
}

fn bodies(lines: &mut Vec<Line>) {
    let kilobytes = |bytes: usize| format!("{} KiB", bytes / 1_024);
    add(lines, "JSON body", kilobytes(size::JSON_BODY), TOO_LARGE);
    add(
        lines,
        "Form without a file",
        kilobytes(size::FORM_BODY),
        TOO_LARGE,
    );
    let upload = format!("{} MB, or `OBRADOR_MAX_UPLOAD_MB`", size::UPLOAD_MB);
    add(lines, "Stored file", upload, TOO_LARGE);
    let import = format!(
        "{} MB, {} lines",
        size::IMPORT / 1_000_000,
        grouped(count::IMPORT_LINES)
    );
    add(
        lines,
        "CSV file that is imported",
        import,
        "413, or 422 for lines",
    );
}

fn pace(lines: &mut Vec<Line>) {
    for (what, tries) in [
        ("Wrong passwords", rate::SIGN_IN),
        ("Sign-ups", rate::SIGN_UP),
        ("Mails with a link", rate::MAIL),
        ("Uses of a mailed link", rate::LINK),
    ] {
        add(lines, what, tried(tries), WAIT);
    }
    let exports = format!(
        "{} of a bakery, {} in a process",
        rate::EXPORTS_OF_A_BAKERY,
        rate::EXPORTS_AT_ONCE
    );
    add(lines, "Exports at once", exports, WAIT);
    let uploads = format!(
        "{} of a bakery, {} in a process",
        rate::UPLOADS_OF_A_BAKERY,
        rate::UPLOADS_AT_ONCE
    );
    add(lines, "Uploads at once", uploads, WAIT);
    let downloads = format!(
        "{} of a bakery, {} in a process",
        rate::DOWNLOADS_OF_A_BAKERY,
        rate::DOWNLOADS_AT_ONCE
    );
    add(lines, "Downloads at once", downloads, WAIT);
}

fn spans(lines: &mut Vec<Line>) {
    let days = |days: i64| format!("{days} days");
    let back = format!(
        "{} days back",
        grouped(usize::try_from(time::REPORTED_DAYS).unwrap_or_default())
    );
    add(lines, "Day that is reported", back, AT_FIELD);
    let export = format!("{} months", time::EXPORT_MONTHS);
    add(lines, "Days of usage taken along at once", export, AT_PARAMETER);
    let end = grouped(usize::try_from(time::KEY_DAYS).unwrap_or_default()) + " days";
    add(lines, "End of an API key", end, AT_FIELD);
    add(
        lines,
        "Invitation",
        days(time::INVITATION_DAYS),
        "the link no longer works",
    );
    let verify = format!("{} hours", time::VERIFY_HOURS);
    add(
        lines,
        "Link that verifies an address",
        verify,
        "the link no longer works",
    );
    let reset = format!("{} hour", time::RESET_HOURS);
    add(
        lines,
        "Link that sets a password",
        reset,
        "the link no longer works",
    );
    let stalled = format!("{} seconds", time::STALLED_SECONDS);
    add(
        lines,
        "Pause of whoever reads an export or a file",
        stalled,
        "it breaks off",
    );
    let stalled = format!("{} seconds", time::STALLED_UPLOAD_SECONDS);
    add(lines, "Pause of whoever sends a file", stalled, "400");
    let request = format!(
        "{} seconds, {} minutes with a file",
        time::REQUEST_SECONDS,
        time::UPLOAD_MINUTES
    );
    add(lines, "Request", request, "503 and `Retry-After`");
}

fn add(lines: &mut Vec<Line>, what: &'static str, most: String, beyond: &'static str) {
    lines.push(Line { what, most, beyond });
}

fn tried(tries: Tries) -> String {
    let Tries { both, subject, place } = tries;
    let window = rate::WINDOW_MINUTES;
    let from_one = if both < subject {
        format!("{both} with it from one place, ")
    } else {
        String::new()
    };
    format!("{subject} with one address or link, {from_one}{place} from one place, in {window} minutes")
}

/// `4000` is `4,000`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
