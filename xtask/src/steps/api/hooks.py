"""Signs schemathesis in to the demo desk, as the person that EDGEDESK_LOGIN names."""

import os

import requests
import schemathesis

URL = os.environ["EDGEDESK_URL"]
# A browser says where a request comes from, and the server wants to hear it.
ORIGIN = {"Origin": URL}


@schemathesis.auth(refresh_interval=None)
class Session:
    def get(self, case, context):
        person = {"login": os.environ["EDGEDESK_LOGIN"], "password": os.environ["EDGEDESK_PASSWORD"]}
        answer = requests.post(f"{URL}/api/v1/session", json=person, headers=ORIGIN, timeout=20)
        answer.raise_for_status()
        return "; ".join(f"{name}={value}" for name, value in answer.cookies.items())

    def set(self, case, data, context):
        case.headers = {**(case.headers or {}), **ORIGIN, "Cookie": data}
