# Purchase orders: the list, an order, its forms and its way.
# used: order-state-{draft,pending-approval,approved,rejected,sent,partially-received,received,cancelled}
# used: order-step-{mail,submit,withdraw,approve,reject,send,cancel}
# used: order-done-{created,saved,submit,withdraw,approve,reject,mail,send,cancel,received,closed}
# used: order-event-created
# used: order-event-changed
# used: order-event-submitted
# used: order-event-approved-by-approver
# used: order-event-approved-by-delegate
# used: order-event-approved-by-only-approver
# used: order-event-approved-by-author
# used: order-event-approved-not-needed
# used: order-event-rejected
# used: order-event-withdrawn
# used: order-event-sent
# used: order-event-mailed
# used: unlock-approval-workflow-{title,description}
# used: approval-by-{not-needed,managers,owners,people}
# used: mail-order-{subject,text,button,after}
# used: order-event-received
# used: order-event-completed
# used: order-event-closed-short
# used: order-event-cancelled
orders-title = Purchase orders
orders-lead = What you order from whom, from the first draft to the goods in store.
orders-new = New purchase order
orders-empty = No purchase orders yet. Begin with the flour for next week.
orders-search = Find purchase orders
orders-all-states = All
orders-all-suppliers = All suppliers
orders-changed = Changed
order = Order
order-title = Order { $number } – { $supplier }
order-state = State
order-reason = Reason
order-supplier = Supplier
order-location = Deliver to
order-needed-by = Needed by
order-notes = Notes for the supplier
order-lines = Lines
order-no-lines = Nothing is on it yet.
order-ingredient = Ingredient
order-ordered = Ordered
order-received = Received
order-net = Amount
order-total-net = Total without VAT
order-total-gross = Total with VAT
order-vat = VAT { $rate }
order-received-net = Received so far, without VAT
order-pack = pack
order-packs = { $packs } × { $pack } ({ $size }) = { $total }
order-price = { $price } per { $per }
order-history = What happened
order-by-key = an API key
order-by-somebody = somebody who has left
order-why = Why?
order-receive = Enter a delivery
order-receive-save = Save the delivery
order-receive-help = Leave empty what has not come.
order-outstanding = Still to come: { $quantity }
order-more-lots = More lots
order-lot-quantity = Quantity
order-lot-code = Lot
order-lot-best-before = Best before
order-lot-quantity-of = Quantity of { $name }
order-lot-code-of = Lot of { $name }
order-lot-best-before-of = Best-before date of { $name }
order-close-line = No more will come
order-closed = No more will come: { $reason }
order-edit-asks-again = A change makes it a draft again, and approval has to be asked for again.
order-choose = Please choose
order-lines-help = Type a quantity with its unit, such as 100 kg, or a number of packs.
order-more-lines = More lines
order-quantity = Quantity
order-in-packs = packs
order-in-unit = its own unit
order-line-name = Ingredient, line { $number }
order-line-quantity = Quantity, line { $number }
order-line-in = Counted in, line { $number }
order-line-price = Price, line { $number }
order-line-price-usual = usual price
order-unknown = Please choose one from the list.
order-archived = It is archived. Restore it, or choose another.
order-unknown-ingredient = No ingredient is called that. Choose one from the list.
order-unknown-quantity = Please enter a number, such as 4 or 100 kg.
order-no-day = This is not a date.
order-no-reason = Please say why, in at least three characters.
order-conflict = Somebody has changed this order meanwhile. This is how it is now; nothing of yours was done.
order-stands = That can’t be done any more: the order is now “{ $state }”.
order-empty = Put at least one line on it first.
order-not-approved = It must be approved before it can be sent.
order-own = You must not approve an order you had a hand in.
order-not-yours = The amount is above what you may approve.
order-cancel-instead = Nothing has come. Cancel the order instead.
order-line-done = Nothing more is to come for this line.
order-too-many = { $most } orders are open already. Finish or cancel one first.
order-too-much = { $ordered } were ordered, and with this { $received } would have been delivered. That is more than your tolerance allows.
order-lot-count = These are too many lots for one line.
order-same-lot = This lot is there twice.
order-nothing-came = Enter at least one quantity.
order-state-draft = Draft
order-state-pending-approval = Waiting for approval
order-state-approved = Approved
order-state-rejected = Rejected
order-state-sent = Sent
order-state-partially-received = Partly received
order-state-received = Received
order-state-cancelled = Cancelled
order-step-submit = Ask for approval
order-step-withdraw = Take it back
order-step-approve = Approve
order-step-reject = Reject
order-step-send = Mark as sent
order-step-cancel = Cancel the order
order-event-created = { $who } wrote it
order-event-changed = { $who } changed it
order-event-submitted = { $who } asked for approval
order-event-approved-by-approver = { $who } approved it
order-event-approved-by-delegate = { $who } approved it in place of { $of }
order-event-approved-by-only-approver = Approved with the request of { $who }, as nobody else may approve
order-event-approved-not-needed = Approved at once: so small an amount needs nobody
order-event-rejected = { $who } rejected it
order-event-withdrawn = { $who } took the request back
order-event-sent = { $who } marked it as sent
order-event-received = { $who } entered a delivery
order-event-completed = All has come that will
order-event-closed-short = { $who } closed { $line } short
order-event-cancelled = { $who } cancelled it
order-done-created = Order { $number } is a draft now.
order-done-saved = Your changes to order { $number } are saved.
order-done-submit = Approval of order { $number } is asked for.
order-done-withdraw = Order { $number } is a draft again.
order-done-approve = Order { $number } is approved.
order-done-reject = Order { $number } is rejected.
order-done-send = Order { $number } is marked as sent.
order-done-cancel = Order { $number } is cancelled.
order-done-received = The delivery of order { $number } is saved.
order-done-closed = No more will come for that line of order { $number }.
nav-orders = Orders
order-number = Order { $number }
order-said = { $label }: { $words }
order-print = Print
order-step-mail = Send by mail
order-step-mail-to = Send to { $address }
order-event-mailed = { $who } mailed it to the supplier
order-done-mail = Order { $number } is on its way to the supplier by mail.
order-no-mail = No mail server is set up here. Print the order, or send it yourself.
order-no-address = The supplier has no e-mail address yet. Add one to the supplier first.
order-not-confirmed = Confirm your own e-mail address first: the supplier’s answer goes there.
order-too-many-mails = { $most } orders were mailed within a day. Send this one tomorrow, or print it.
order-conflict-typed = Somebody has changed this order meanwhile. What you typed is below and not saved; if you save it now, it replaces their change.
order-sheet-title = Purchase order
order-sheet-back = Back to the order
order-sheet-help = Print this page with your browser: it fits on paper without menus.
order-sheet-bakery = Ordered by
order-sheet-came = Received
orders-waiting = Waiting for your approval
orders-coming = Deliveries to come
shopping-title = Shopping list
shopping-lead = What your open orders want that are not sent yet, by supplier.
shopping-empty = Nothing is waiting to be ordered. Drafts and approved orders appear here.
shopping-from = Shopping list for { $supplier }
approval-link = Settings
approval-page = Settings of purchase orders
approval-lead = Who approves what, who stands in, and how much more may be delivered than you ordered.
approval-saved = The settings are saved.
approval-changed-meanwhile = Somebody has changed the settings or the team meanwhile. Check what is below, and save again.
approval-title = Approval
approval-help = Tiers go from the smallest amount up, without VAT. Leave the amount of the last one empty. Owners may always approve, and nobody approves an order they had a hand in.
approval-not-in-plan = On your plan an order is sent without approval.
approval-see-plans = Compare plans
approval-tier = Tier { $number }
approval-up-to = Up to, without VAT
approval-any = any amount
approval-by = Who approves
approval-unused = —
approval-by-not-needed = No approval needed
approval-by-managers = Managers and owners
approval-by-owners = Owners
approval-by-people = Chosen managers, and owners
approval-people = Managers
approval-more = One more tier
approval-amount-missing = Give an amount here: only the last tier goes without.
approval-amount-unknown = This is not an amount, such as 500 or 1,500.00.
approval-amount-lower = The amount must be above that of the tier before.
approval-last-has-amount = Leave the amount of the last tier empty, or add a tier for larger orders.
approval-nobody = Tick at least one manager.
approval-none = Keep at least one tier.
approval-too-many = There can be at most { $most }.
delegation-title = Standing in
delegation-help = While somebody is away, somebody else approves in their place, up to and including the day you choose. The history says so.
delegation-row = Stand-in { $number }
delegation-from = Who is away
delegation-to = Who stands in
delegation-until = Last day
delegation-more = One more stand-in
delegation-same = Nobody stands in for themselves.
delegation-incomplete = Choose who is away and who stands in.
tolerance-title = More than ordered
tolerance-label = May be delivered beyond the order
tolerance-help = With 0%, not a gram more than ordered can be entered.
tolerance-wrong = Please enter a percentage from 0 to { $most }.
mail-order-subject = Order { $number } from { $bakery }
mail-order-text = { $bakery } orders the following. { $details }
mail-order-button = Answer { $sender }
mail-order-after = Please confirm the order by answering this mail.
order-conflict-receive = Somebody has entered a delivery of this order meanwhile. What you typed is below and not saved; check what has come before you save it.
feature-purchase-orders = Purchase orders and goods receipts
feature-approval-workflow = Approval of orders by amount, with stand-ins
feature-multi-location = Stock and orders for each location
unlock-approval-workflow-title = Let somebody else say yes
unlock-approval-workflow-description = Orders wait for approval by amount: you say who approves up to how much and who stands in, and the history keeps who said yes. On your plan an order is sent without.
order-unknown-price = Please enter a price, such as 18.75.
order-counted = Counted in
order-price-each = Price of a pack, or of one unit
order-key-taken = This delivery was saved before with other figures. Check what has come; if you save now, it counts as one more delivery.
order-made-before = This form was saved as an order before, with other content. If you save now, it counts as one more order.
order-nothing-more = Nothing more is to come for it.
order-lot-no-quantity = Enter how much of this lot came.
order-lot-said = lot { $code }
order-best-before-said = best before { $day }
order-delivery = Delivery { $number }, { $at }
order-deliveries = Deliveries
order-event-approved-by-author = { $who } approved it, as everybody who may had a hand in it
approval-choose = Choose who approves, or empty the amount.

# Orders out of a CSV file, a line of an order in each of its lines.
orders-import-needed = In any order, and in any of our languages. Each line is a line of an order: it needs an ingredient, a quantity and a supplier. What it does not say is as the ingredient has it; other columns are left out.
orders-import-same = A line with the id of an export changes that line, and its order is a draft again. Lines without one become new drafts: one for each order number, or else for each supplier, location and day. To add a line to an order you have, put it below one of its lines, without an id. Orders that are sent don’t change.
orders-import-new = New orders
orders-import-changed = Changed orders
orders-import-unchanged = Unchanged orders
orders-import-bad = Lines that can’t be imported
orders-import-go =
    { $count ->
        [one] Import { $number } order
       *[other] Import { $number } orders
    }
orders-import-go-good =
    { $count ->
        [one] Import the good order; leave out { $bad }
       *[other] Import the { $number } good orders; leave out { $bad }
    }
orders-import-some-bad = Nothing is imported yet. You can mend the lines below in the file and choose it again, or leave out each order that has such a line.
orders-import-nth = New { $nth }
orders-import-asks-again =
    { $count ->
        [one] { $number } of the changed orders is approved or waiting for approval. It becomes a draft again.
       *[other] { $number } of the changed orders are approved or waiting for approval. They become drafts again.
    }
orders-import-known-numbers =
    { $count ->
        [one] { $number } of the new orders has the number of an order you have. It becomes another draft, with a number of its own.
       *[other] { $number } of the new orders have the numbers of orders you have. They become further drafts, with numbers of their own.
    }
orders-import-overdue =
    { $count ->
        [one] { $number } order is needed by a day that is over.
       *[other] { $number } orders are needed by a day that is over.
    }
import-fault-pack-size = Please say how much is in the pack, for example 25 kg.
# used: import-fault-{not-a-day,differs,other-order,stands,too-many-lines,too-dear}
import-fault-not-a-day = This is not a date. Please write 31/12/2026 or 2026-12-31.
import-fault-differs = Line { $line } of the same order says something else.
import-fault-other-order = The id is that of a line of order { $order }. Remove it if the line is new.
import-fault-stands = The order is “{ $state }”: it can’t be changed any more.
import-fault-too-many-lines = The order would have more than { $most } lines.
import-fault-too-dear = The order costs more than can be kept.
# What other programs call the columns, separated by commas.
# used: order-also
# used: order{-supplier,-location,-needed-by,-ingredient,-quantity,-notes}-also
order-also = Order number, Purchase order, PO
order-supplier-also = Supplier name
order-location-also = Location, Delivery address
order-needed-by-also = Delivery date, Due date
order-ingredient-also = Article, Item, Goods
order-quantity-also = How much
order-notes-also = Notes, Remarks
problem-import-no-ingredient-detail = No column is called “ingredient”, in any of the languages.
