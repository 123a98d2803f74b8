"""NuroPb's encryption: a Fernet key for each call, sealed for the service; and then base64 once more."""

from base64 import b64decode, b64encode

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

_padding = padding.OAEP(mgf=padding.MGF1(algorithm=hashes.SHA256()), algorithm=hashes.SHA256(), label=None)


def new_private_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def public_pem(private_key):
    public = private_key.public_key()
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return public.public_bytes(serialization.Encoding.PEM, form).decode()


def read_public(pem):
    return serialization.load_pem_public_key(pem.encode())


def new_key():
    return Fernet.generate_key()


def seal(public_key, key, body):
    sealed = public_key.encrypt(key, _padding)
    return b64encode(sealed) + b"." + b64encode(Fernet(key).encrypt(body))


def open_request(private_key, body):
    sealed, token = body.split(b".")
    key = private_key.decrypt(b64decode(sealed), _padding)
    return key, Fernet(key).decrypt(b64decode(token))


def open_answer(key, body):
    return Fernet(key).decrypt(b64decode(body.split(b".")[1]))
