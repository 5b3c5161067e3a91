"""What schemathesis is told of Obrador: a token for each operation, and things that are there.

Each operation is asked with a token of the one scope that its description says it needs, so that a description which asks
for too little fails. What an address or a body names is a thing of the demo bakery, made anew when it is gone. At the end
`OBRADOR_REACHED` holds, for each operation, how often it answered with which status; whoever starts this looks whether each
one succeeded.
"""

import json
import os
import re
import unicodedata
from datetime import datetime, timedelta, timezone

import requests
import schemathesis
from schemathesis.core.parameters import ParameterLocation

URL = os.environ["OBRADOR_URL"]
BAKERY = os.environ["OBRADOR_BAKERY"]
TOKENS = json.loads(os.environ["OBRADOR_TOKENS"])
REACHED = os.environ["OBRADOR_REACHED"]

NEEDS = re.compile(r"Needs `([a-z:]+)`")
YESTERDAY = (datetime.now(timezone.utc) - timedelta(days=1)).date().isoformat()
TOMORROW = (datetime.now(timezone.utc) + timedelta(days=1)).strftime("%Y-%m-%dT05:00:00Z")
KINDS = ("ingredients", "locations", "products", "recipes", "suppliers")


def needed(operation):
    """The scope that an operation's description names first; none where it needs no token."""
    definition = operation.definition.raw
    words = " ".join((definition.get("summary", "") + " " + definition.get("description", "")).split())
    found = NEEDS.search(words)
    return found.group(1) if found else None


@schemathesis.auth(refresh_interval=None)
class Token:
    """One token a scope."""

    def get(self, case, context):
        return TOKENS.get(needed(context.operation))

    def set(self, case, data, context):
        if data:
            case.headers["Authorization"] = f"Bearer {data}"


def ask(method, path, scope, headers=None, **request):
    headers = {"Authorization": f"Bearer {TOKENS[scope]}", **(headers or {})}
    answer = requests.request(method, f"{URL}/api/v1/tenants/{BAKERY}/{path}", headers=headers, timeout=600, **request)
    if not answer.ok:
        raise AssertionError(f"{method} {path}: {answer.status_code} {answer.text}")
    return answer.json()


class Things:
    """What is named, made when it is first needed and whenever it is gone."""

    def __init__(self):
        self.known = {}
        self.made = 0

    def named(self, path, name):
        if name == "id":
            return BAKERY
        if name == "user_id":
            return self.once("user_id", self.member)
        if name == "file":
            return self.file()
        if name == "invitation_id":
            return self.once("invitation_id", self.invitation)
        if name == "order":
            return self.order(path)["id"]
        if name == "line":
            return self.order(path)["lines"][0]["id"]
        if name == "batch":
            return self.once("batch", self.batch)
        if name == "capacity":
            return self.once("capacity", self.capacity)
        if name == "ingredient":
            return self.stocked()["ingredient_id"]
        if name == "lot":
            return self.stocked()["lot_id"]
        if name == "item":
            return self.item(next(kind for kind in KINDS if f"/{kind}/" in path))
        raise AssertionError(f"{path} names {name}: say in hooks.py what it is")

    def once(self, name, make):
        if name not in self.known:
            self.known[name] = make()
        return self.known[name]

    def item(self, kind):
        return self.once(kind, lambda: ask("POST", kind, "tenant:admin", json={"name": "Ogia"})["id"])

    def order(self, path):
        """A purchase order that stands where the operation begins."""
        step = path.split("{order}")[1].strip("/")
        return self.once(f"order to {step}", lambda: self.made_order(step))

    def made_order(self, step):
        # Of things that no address names: what it names may be archived by then.
        own = lambda kind: self.once(f"ordered {kind}", lambda: ask("POST", kind, "tenant:admin", json={"name": "Eskatua"})["id"])
        line = {"ingredient_id": own("ingredients"), "quantity": {"quantity": "100", "unit": "kg"}, "pack": None}
        line.update(price_cents=100, vat_basis_points=400)
        sent = {"supplier_id": own("suppliers"), "lines": [line]}
        order = ask("POST", "purchase_orders", "tenant:admin", json=sent)
        if step in ("", "submit", "cancel"):
            return order
        # Where somebody has to say yes, or nobody need.
        self.approved_by("owners" if step in ("withdraw", "approve", "reject") else "not_needed")
        steps = ["submit"] if step in ("withdraw", "approve", "reject", "send", "mail") else ["submit", "send"]
        for taken in steps:
            seen = {"If-Match": f'"v{order["version"]}"'}
            order = ask("POST", f"purchase_orders/{order['id']}/{taken}", "tenant:admin", headers=seen)
        if step.startswith("lines"):
            # A line is closed once something of its order has come.
            lots = [{"quantity": {"quantity": "1", "unit": "kg"}}]
            came = {"lines": [{"line_id": order["lines"][0]["id"], "lots": lots}]}
            seen = {"If-Match": f'"v{order["version"]}"', "Idempotency-Key": f"came-{order['id']}"[:40]}
            order = ask("POST", f"purchase_orders/{order['id']}/receipts", "tenant:admin", json=came, headers=seen)
        return order

    def approved_by(self, approvers):
        version = ask("GET", "procurement_settings", "usage:read")["version"]
        rules = {"tiers": [{"approvers": approvers}], "tolerance_basis_points": 0}
        ask("PUT", "procurement_settings", "tenant:admin", json=rules, headers={"If-Match": f'"v{version}"'})

    def stocked(self):
        """An ingredient of which something came, and the lot that came."""
        return self.once("stocked", self.received)

    def received(self):
        order = self.made_order("lines/close")
        return {"ingredient_id": order["lines"][0]["ingredient_id"], "lot_id": order["receipts"][0]["lots"][0]["id"]}

    def baked(self):
        """A recipe that yields pieces, in stages."""
        line = {"ingredient_id": self.stocked()["ingredient_id"], "quantity": "0.001", "unit": "kg"}
        sent = {"name": "Labekatua", "yield_amount": 10, "yield_unit": "pieces", "lines": [line]}
        recipe = ask("POST", "recipes", "tenant:admin", json=sent)["id"]
        times = {"minutes": {"mixing": 20, "baking": 45}}
        ask("PUT", f"recipes/{recipe}/timing", "tenant:admin", json=times, headers={"If-Match": '"v0"'})
        return recipe

    def wanted(self):
        quantity = {"quantity": "10", "unit": "piece"}
        return {"recipe_id": self.once("baked", self.baked), "quantity": quantity, "due_at": TOMORROW}

    def batch(self):
        self.made += 1
        key = {"Idempotency-Key": f"batch-{self.made}"}
        planned = ask("POST", "production/plans", "tenant:admin", json={"wanted": [self.wanted()]}, headers=key)
        return planned["batches"][0]["id"]

    def capacity(self):
        self.made += 1
        sent = {"name": f"Labea {self.made}", "stage": "baking", "holds": {"batches": 4}}
        return ask("POST", "production/capacities", "tenant:admin", json=sent)["id"]

    def file(self):
        sent = {"file": ("prices.csv", b"bread,2.40\n")}
        return self.once("file", lambda: ask("POST", "files", "tenant:admin", files=sent)["id"])

    def member(self):
        """Whoever came last: the owners stay."""
        members = ask("GET", "members?limit=200", "team:admin")["members"]
        return next(one["user_id"] for one in reversed(members) if one["role"] == "staff")

    def invitation(self):
        """Only so many mails are sent from one place in a while: after that there is none to take back."""
        self.made += 1
        sent = {"email": f"guest-{self.made}@example.com", "role": "staff"}
        try:
            return ask("POST", "invitations", "team:admin", json=sent)["id"]
        except AssertionError:
            return "taken-back"

    def version(self, operation, path_parameters):
        """The version that the thing has now."""
        path = operation.path.split("/tenants/{id}/")[1].format(**path_parameters)
        return ask("GET", path, "usage:read")["version"]


THINGS = Things()


@schemathesis.hook
def map_case(context, case):
    """What is meant to be refused stays as it was made; all else names what is there."""
    meant = lambda location: case.meta is None or not case.meta.is_negative_at(location)
    if case.path_parameters and meant(ParameterLocation.PATH):
        for name in case.path_parameters:
            case.path_parameters[name] = THINGS.named(context.operation.path, name)
    if case.query and meant(ParameterLocation.QUERY):
        # A cursor is what a page before has said.
        case.query.pop("after", None)
        if context.operation.path.endswith("/costing"):
            # One of the three, as one writes it; by which a recipe can be scaled is its own matter.
            for name in ("pieces", "dough", "flour"):
                case.query.pop(name, None)
        if context.operation.path.endswith("/usage.csv"):
            # Days that have come, the first not after the last.
            case.query.update({name: YESTERDAY for name in case.query if name in ("from", "to")})
        of_the_bakery(case.query)
    if case.media_type == "application/json" and isinstance(case.body, dict) and meant(ParameterLocation.BODY):
        case.body = well_meant(context.operation, case.body)
    if case.media_type == "text/csv" and meant(ParameterLocation.BODY):
        # A table has a name in each line, one that nothing else made here is called.
        case.body = f"name;notes\nTaulako ogia;{THINGS.made}\n"
        if context.operation.path.endswith("/purchase_orders/import"):
            case.body = order_lines()
    return case


def order_lines():
    """A table of an order of what is there."""
    supplier, ingredient = THINGS.item("suppliers"), THINGS.item("ingredients")
    return f"supplier;ingredient;quantity;price\n{supplier};{ingredient};25 kg;18,75\n"


def well_meant(operation, body):
    body = {name: visible(name, value) for name, value in body.items()}
    if isinstance(body.get("product_id"), str):
        body["product_id"] = THINGS.item("products")
    if isinstance(body.get("supplier_id"), str):
        body["supplier_id"] = THINGS.item("suppliers")
    if isinstance(body.get("specification"), str):
        body["specification"] = THINGS.file()
    if operation.path.split("/{item}")[0].endswith("/ingredients"):
        # What it is kept in, its pack and what is left in store are measured alike, so they are sent together.
        if body.keys() & {"unit", "pack_name", "pack_size", "minimum_stock"}:
            # What recipes and orders use keeps its unit.
            unit = "kg" if operation.path.endswith("/{item}") else body.get("unit") or "kg"
            measured = {"quantity": "25", "unit": unit}
            body.update(unit=unit, pack_size=measured, minimum_stock=measured)
    if "/purchase_orders" in operation.path:
        return of_the_bakery(well_ordered(operation.path, body))
    if is_of_production(operation.path):
        return of_the_bakery(well_produced(operation.path, body))
    for line in body.get("lines") or []:
        # What goes into a recipe is there, and is not the recipe itself.
        if isinstance(line, dict) and line.pop("recipe_id", None) is not None:
            line.setdefault("ingredient_id", "")
        if isinstance(line, dict) and "ingredient_id" in line:
            line["ingredient_id"] = THINGS.item("ingredients")
            line["quantity"] = "2.5"
    if operation.path.endswith("/files/{file}") and body.get("name"):
        # A file keeps its ending.
        body["name"] = body["name"][:100] + ".csv"
    if "date" in body:
        body["date"] = YESTERDAY
    return of_the_bakery(body)


def well_ordered(path, body):
    """Lines of what there is, measured as it is; a lot of a delivery is small enough for many."""
    if isinstance(body.get("location_id"), str):
        body["location_id"] = THINGS.item("locations")
    for line in body.get("lines") or []:
        if not isinstance(line, dict):
            continue
        if "ingredient_id" in line:
            line["ingredient_id"] = THINGS.item("ingredients")
            line["quantity"] = {"quantity": "2.5", "unit": "kg"}
            line["pack"] = None
            if line.get("price_cents") is None:
                line["price_cents"] = 100
        if "line_id" in line:
            line["line_id"] = THINGS.order(path)["lines"][0]["id"]
            line["lots"] = [{"quantity": {"quantity": "0.001", "unit": "kg"}}]
    if path.endswith("/receipts"):
        body["lines"] = (body.get("lines") or [])[:1]
    return body


def is_of_production(path):
    return any(part in path for part in ("/production/", "/stock/", "/timing"))


def well_produced(path, body):
    """What is there, measured as it is, and said in one way where there are two."""
    for name in ("location_id", "made_at_location_id"):
        if isinstance(body.get(name), str):
            body[name] = THINGS.item("locations")
    if path.endswith("/plans"):
        body["wanted"] = [THINGS.wanted()]
    if path.endswith("/steps"):
        THINGS.made += 1
        body["id"] = f"step-{THINGS.made}"
        if body.get("step") in ("start", "start_anyway"):
            body["stage"] = "mixing"
    if "/capacities" in path:
        THINGS.made += 1
        body["name"] = f"{body['name'][:100]} {THINGS.made}"
        body["holds"] = {"batches": 4}
    if path.endswith("/timing") and isinstance(body.get("lead"), dict):
        body["lead"] = {"days": 1, "by": "18:00"} if body["lead"].get("days") else {"minutes": 30}
    if path.endswith("/counts"):
        body["counted"] = {"quantity": "0.5", "unit": "kg"}
        body.pop("seen", None)
        if isinstance(body.get("lot_id"), str):
            body["lot_id"] = THINGS.named(path, "lot")
    return body


def of_the_bakery(values):
    if isinstance(values.get("tenant_id"), str):
        values["tenant_id"] = BAKERY
    return values


def visible(name, value):
    """JSON Schema has no word for texts in which nothing is hidden (core's `is_visible`): what is generated gets rid of it."""
    if not isinstance(value, str) or name in ("email", "date", "metric", "role", "lang"):
        return value
    kept = "".join(c for c in value if unicodedata.category(c)[0] not in "CZM" and not unicodedata.name(c, "").endswith(("FILLER", "BLANK")))
    return kept or ("Ogia" if value else value)


@schemathesis.hook
def before_call(context, case, kwargs):
    """A change names the version that was read."""
    sent = case.body
    if case.method == "PATCH" and isinstance(sent, dict) and type(sent.get("version")) is int and sent["version"] > 0:
        if list(case.path_parameters.values())[0] == BAKERY:
            sent["version"] = THINGS.version(case.operation, case.path_parameters)
    meant = case.meta is None or not case.meta.is_negative_at(ParameterLocation.HEADER)
    path = case.operation.path
    if meant and "If-Match" in case.headers:
        if "{order}" in path:
            place = f"purchase_orders/{case.path_parameters['order']}"
        elif path.endswith("/procurement_settings"):
            place = "procurement_settings"
        elif "{capacity}" in path:
            place = f"production/capacities/{case.path_parameters['capacity']}"
        elif path.endswith("/timing"):
            place = f"recipes/{case.path_parameters['item']}/timing"
        else:
            return
        found = requests.get(
            f"{URL}/api/v1/tenants/{BAKERY}/{place}", headers={"Authorization": f"Bearer {TOKENS['usage:read']}"}, timeout=600
        )
        if found.ok:
            case.headers["If-Match"] = f'"v{found.json()["version"]}"'
    if meant and path.endswith(("/receipts", "/plans")):
        THINGS.made += 1
        case.headers["Idempotency-Key"] = f"delivery-{THINGS.made}"


@schemathesis.deserializer("application/zip", "application/octet-stream", "application/pdf", "image/*", "text/*")
def content(context, response):
    """Files have no schema to be held to."""
    return response.content.decode("latin-1")


@schemathesis.serializer("text/csv")
def table(context, value):
    """A table is sent as the text it is."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


ANSWERS = {}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """What does not go by the other hooks takes the document's examples: they name what is there."""
    for path, methods in raw_schema["paths"].items():
        for method, operation in methods.items():
            ANSWERS[f"{method.upper()} {path}"] = {}
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path":
                    parameter.pop("example", None)
                    parameter["schema"]["examples"] = [THINGS.named(path, parameter["name"])]
    schemas = raw_schema["components"]["schemas"]
    schemas["TrackUsage"]["properties"]["date"]["examples"] = [YESTERDAY]
    schemas["NameOfFile"]["examples"] = ["new-prices.csv"]
    imported = raw_schema["paths"]["/api/v1/tenants/{id}/purchase_orders/import"]["post"]
    imported["requestBody"]["content"]["text/csv"]["example"] = order_lines()
    name_the_bakery(raw_schema)


def name_the_bakery(node):
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "example" and value == "demo-starter":
                node[name] = BAKERY
            elif name == "examples" and value == ["demo-starter"]:
                node[name] = [BAKERY]
            else:
                name_the_bakery(value)
    elif isinstance(node, list):
        for value in node:
            name_the_bakery(value)


@schemathesis.hook
def after_call(context, case, response):
    label, status = case.operation.label, response.status_code
    if case.method == case.operation.method.upper():
        ANSWERS[label][status] = ANSWERS[label].get(status, 0) + 1
        with open(REACHED, "w", encoding="utf-8") as file:
            json.dump(ANSWERS, file)
    if status < 300:
        undo(label, response)


def undo(label, response):
    """What would stand in the way of the calls after it, or what is gone and is named again."""
    if label == "PUT /api/v1/tenants/{id}/caps":
        ask("PUT", "caps", "tenant:admin", json={"metric": response.json()["metric"], "cap": None})
    elif label == "POST /api/v1/tenants/{id}/invitations":
        ask("DELETE", f"invitations/{response.json()['id']}", "team:admin")
    elif label == "DELETE /api/v1/tenants/{id}/invitations/{invitation_id}":
        THINGS.known.pop("invitation_id", None)
    elif label == "DELETE /api/v1/tenants/{id}/members/{user_id}":
        THINGS.known.pop("user_id", None)
    elif label == "POST /api/v1/tenants/{id}/production/capacities":
        made = response.json()
        seen = {"If-Match": f'"v{made["version"]}"'}
        place = f"{URL}/api/v1/tenants/{BAKERY}/production/capacities/{made['id']}"
        requests.delete(place, headers={"Authorization": f"Bearer {TOKENS['tenant:admin']}", **seen}, timeout=600)
    elif label == "DELETE /api/v1/tenants/{id}/production/capacities/{capacity}":
        THINGS.known.pop("capacity", None)
    elif label == "POST /api/v1/tenants/{id}/production/batches/{batch}/steps":
        # It stands elsewhere now.
        THINGS.known.pop("batch", None)
    elif "/purchase_orders/{order}/" in label:
        # It stands elsewhere now.
        THINGS.known.pop(f"order to {label.split('{order}/')[1]}", None)
