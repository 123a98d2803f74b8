"""Messages as NuroPb 0.1.8 writes and reads them."""

import dataclasses
import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from uuid import uuid4

import pika

PROTOCOL = "0.1.1"
VERSION = "0.1.8"
RPC = "nuropb-rpc-exchange"
EVENTS = "nuropb-events-exchange"
DEAD = "nuropb-dl-exchange"
TYPES = ("request", "response", "event", "command")


class Unreadable(Exception):
    """What ends a NuroPb instance: it settles such a message twice."""


class NuropbException(Exception):
    pass


class NuropbValidationError(NuropbException):
    pass


class NuropbHandlingError(NuropbException):
    pass


class NuropbAuthorizationError(NuropbException):
    pass


class NuropbMessageError(NuropbException):
    pass


class NuropbNotDeliveredError(NuropbException):
    pass


class NuropbCallAgain(NuropbException):
    pass


class NuropbCallAgainReject(NuropbException):
    pass


class NuropbSuccess(NuropbException):
    """Ends a method with a result, and with events that go out."""

    def __init__(self, result, events):
        super().__init__("success")
        self.result = result
        self.events = events


class Encoder(json.JSONEncoder):
    """With NuroPb's own texts for what JSON has not."""

    def default(self, value):
        if isinstance(value, (datetime, date, time)):
            return value.isoformat() + "Z"
        if isinstance(value, Decimal):
            return format(value, "f")
        if isinstance(value, (timedelta, Enum, set, bytes)):
            return str(value)
        if dataclasses.is_dataclass(value):
            return dataclasses.asdict(value)
        return super().default(value)


def dump(body):
    return json.dumps(body, cls=Encoder).encode()


def properties(kind, trace_id, correlation_id, reply_to="", ttl=None, encrypted=False):
    return pika.BasicProperties(
        content_type="application/json",
        correlation_id=correlation_id,
        reply_to=reply_to,
        expiration=str(ttl) if ttl else None,
        headers={
            "nuropb_protocol": PROTOCOL,
            "nuropb_version": VERSION,
            "nuropb_type": kind,
            "trace_id": trace_id,
            "encrypted": "yes" if encrypted else "",
        },
    )


def kind_of(props):
    """The type of a message. Raises what NuroPb dies of."""
    headers = props.headers
    if headers is None:
        raise Unreadable("no headers")
    if headers.get("nuropb_protocol") != PROTOCOL:
        raise Unreadable("protocol")
    kind = headers.get("nuropb_type")
    if kind not in TYPES:
        raise Unreadable("type")
    return kind


def load(body):
    try:
        loaded = json.loads(body)
    except ValueError as error:
        raise Unreadable("not JSON") from error
    if not isinstance(loaded, dict):
        raise Unreadable("no object")
    return loaded


def new_id():
    return uuid4().hex
