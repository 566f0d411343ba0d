"""The stand-in of a partner that prints labels: answers on command late, not at all, or twice.

Usage: partner.py ADDRESS PORT TLS-PORT CERTIFICATE
POST /labels/KEY    prints a label, once for each key, and puts an answer into the outbox
GET  /answers/N     the keys answered so far, from the Nth on
GET  /printed       how often each key was printed
GET  /counts        how often it misbehaved, and how
PUT  /mode/MODE     well, outage, slow or twice
"""
import collections
import http.server
import json
import socketserver
import ssl
import sys
import threading
import time

LATE_SECONDS = 3
lock = threading.Lock()
state = {"mode": "well"}
printed = collections.OrderedDict()
answers = []
counts = collections.Counter()


class Partner(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        mode = state["mode"]
        if mode == "outage":
            counts["refused"] += 1
            return self.answer(503, {})
        key = self.path.rsplit("/", 1)[-1]
        with lock:
            if key not in printed:
                printed[key] = 1
                answers.append(key)
                if mode == "twice":
                    counts["doubled"] += 1
                    answers.append(key)
        if mode == "slow":
            # The label is printed and the caller does not know it: the treacherous order.
            counts["late"] += 1
            time.sleep(LATE_SECONDS)
        self.answer(200, {"label": key})

    def do_GET(self):
        if self.path.startswith("/answers/"):
            return self.answer(200, answers[int(self.path.rsplit("/", 1)[-1]):])
        self.answer(200, dict(printed) if self.path == "/printed" else dict(counts))

    def do_PUT(self):
        state["mode"] = self.path.rsplit("/", 1)[-1]
        self.answer(200, {})

    def answer(self, status, body):
        data = json.dumps(body).encode()
        try:
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
        except OSError:
            self.close_connection = True  # the caller's deadline has passed

    def log_message(self, *ignored):
        pass


class Server(http.server.ThreadingHTTPServer):
    def server_bind(self):
        # The server of the library looks its own name up, and in the lab nobody answers such a question.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]


class SecureServer(Server):
    def finish_request(self, request, client_address):
        # In the connection's own thread; the certificate is read anew, so that a renewed one counts at once.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[4])
        try:
            with context.wrap_socket(request, server_side=True) as secured:
                super().finish_request(secured, client_address)
        except OSError:
            counts["hung up"] += 1  # the caller did not like the certificate


address, port, secure_port = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
threading.Thread(target=SecureServer((address, secure_port), Partner).serve_forever, daemon=True).start()
Server((address, port), Partner).serve_forever()
