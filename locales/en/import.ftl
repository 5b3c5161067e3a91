# Products, recipes and all else that has a list, from a CSV file and into one.
import-link = Import
import-export =
    { $count ->
        [one] Export as CSV ({ $number } entry)
       *[other] Export as CSV ({ $number } entries)
    }
import-title = Import a CSV file
import-lead = First you see what would change. Nothing is imported until you say so.
import-file = CSV file
import-file-help = As your spreadsheet or your till saves it, with the names of the columns in the first line. At most { $mb } MB and { $lines } lines.
import-see = See what would change
import-columns = Columns that are read
import-columns-text = In any order, and in any of our languages. Only the name is needed; other columns are left out.
import-columns-same = A line with the id of something you have changes it, and so does one with its name. All others are new. What has no column stays as it is.
import-pattern = Export what you have: it shows how such a file looks

import-error-no-file = Please choose a file.
import-error-too-large = The file has more than { $mb } MB. Please split it.
import-error-empty = The file is empty.
import-error-workbook = This is a workbook. Please save it as CSV in your spreadsheet, and choose that file.
import-error-binary = This is not a text file. Please save the table as CSV, and choose that file.
import-error-too-many-lines = The file has more than { $lines } lines. Please split it.
import-error-too-many-columns = The file has more than { $most } columns. Please leave out those that are not needed.
import-error-too-many-things = At most { $most } of these fit. Please leave some out.
import-error-no-lines = There is nothing below the names of the columns.
import-error-no-name = No column is called “{ $name }”. The first line of the file says: { $columns }.
import-quoted = “{ $text }”

import-preview-title = What “{ $file }” would change
import-count-new = New
import-count-changed = Changed
import-count-unchanged = Unchanged
import-count-bad = Can’t be imported
import-by-name =
    { $count ->
        [one] { $number } of the changed lines has no id, but the name of something you have.
       *[other] { $number } of the changed lines have no id, but the name of something you have.
    }
import-strange-ids =
    { $count ->
        [one] { $number } line has an id that nothing here has: it is new.
       *[other] { $number } lines have an id that nothing here has: they are new.
    }
import-left-out = These columns are left out: { $columns }.
import-doubt = In the column “{ $field }” a comma or a point could stand before the decimals: “{ $number }” is read as { $read }.
import-read-as = Read as { $encoding }, with { $separator } between the cells.
# used: import-separator-{semicolon,comma,tab}
import-separator-semicolon = semicolons
import-separator-comma = commas
import-separator-tab = tabs
import-changed-meanwhile = Something has changed since you looked. This is how it stands now; nothing is imported yet.
import-no-room = There is room for { $room } more, and { $new } are new.

import-go =
    { $count ->
        [one] Import { $number } line
       *[other] Import { $number } lines
    }
import-go-good =
    { $count ->
        [one] Import the { $number } good line and leave out { $bad }
       *[other] Import the { $number } good lines and leave out { $bad }
    }
import-some-bad = Nothing is imported yet. You can mend the lines below in the file and choose it again, or leave them out.
import-none-good = Nothing can be imported as it is. Please mend the lines below in the file and choose it again.
import-nothing = Everything in the file is here already: there is nothing to import.
import-other-file = Choose another file

import-bad-title = Lines that can’t be imported
import-bad-more =
    { $count ->
        [one] And { $number } more.
       *[other] And { $number } more.
    }
import-line = Line
import-column = Column
import-cell = In the file
import-why = Why not
import-lines-title = The first lines as they would be
# used: import-standing-{new,changed,unchanged}
import-standing = What happens
import-standing-new = New
import-standing-changed = Changed
import-standing-unchanged = Unchanged

# used: import-fault-{unknown,control-characters,several-links,too-many-cells,open-quote,same-id,same-name,several-names,archived}
import-fault-unknown = Nothing is called so.
import-fault-yes-or-no = Please write yes or no. 1 and true also mean yes; 0 and false mean no.
import-fault-control-characters = There are line breaks in here, or characters that can’t be seen.
import-fault-several-links = Several are called so. Please write the id in place of the name.
import-fault-too-many-cells = There are more cells than columns. Please put quotation marks around a text that holds what separates the cells.
import-fault-open-quote = A quotation mark is opened here and never closed, so that this line goes on to the end of the file.
import-fault-same-id = Line { $line } has the same id.
import-fault-same-name = Line { $line } has the same name, and nothing says which is meant.
import-fault-several-names = You have several that are called so. The id says which is meant: it is in the last column of an export.
import-fault-archived = This is archived. Restore it to change it.

import-done = Imported: { $new } new, { $changed } changed.

# What other programs call the columns, separated by commas.
# used: field-{name,code,price-cents,phone,address,city,vat-basis-points,pack-name,pack-size,is-flour,shelf-life-days}-also
field-name-also = Article, Item
field-code-also = Reference
field-price-cents-also = Net price, Price without VAT
field-phone-also = Telephone number, Mobile
field-address-also = Street
field-city-also = City
field-vat-basis-points-also = VAT
field-pack-name-also = Packaging
field-pack-size-also = Pack size, Contents
field-is-flour-also = Flour, Is flour, This is flour: baker’s percentages are counted from it
field-shelf-life-days-also = Shelf life

# What a program's file lacks.
problem-import-no-text-detail = The file is empty or no text. Send CSV.
problem-import-columns-detail = The file has too many columns.
problem-import-things-detail = There are more than fit.
problem-import-no-name-detail = No column is called “name”, in any of the languages.
problem-import-bad-detail = Line { $line } can’t be imported; { $lines } can’t be in all. Nothing is imported. With “dry_run” each is named with its reason.
