"""A small client of yaml-language-server: opens a file, and asks what an editor would ask."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from generator.content.schema import BINDINGS

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


def editor_bindings() -> dict[str, list[str]]:
    """Return the value of ``yaml.schemas`` in the settings of VS Code."""
    return {f"content/_skema/{binding.name}": list(binding.globs) for binding in BINDINGS}


class Editor:
    """One session with the server, with the schemas of this project bound as VS Code binds them."""

    def __init__(self, bindings: Mapping[str, list[str]]) -> None:
        command = ["node", str(SERVER), "--stdio"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.settings = {
            "yaml": {
                "schemas": {(ROOT / k).as_uri(): v for k, v in bindings.items()},
                "schemaStore": {"enable": False},
                "validate": True,
                "hover": True,
                "completion": True,
            }
        }
        self.number = 0

    def __enter__(self) -> Editor:
        folders = [{"uri": ROOT.as_uri(), "name": "naskah"}]
        self.ask(
            "initialize",
            processId=None,
            rootUri=ROOT.as_uri(),
            workspaceFolders=folders,
            capabilities={"workspace": {"configuration": True}},
        )
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings=self.settings)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.communicate()

    def open(self, name: str, text: str) -> list[str]:
        """Open a file (it need not exist; once a session) and return what is underlined."""
        document = {"uri": self.uri(name), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while True:
            message = self.read()
            if message.get("method") == "textDocument/publishDiagnostics":
                if message["params"]["uri"] == self.uri(name):
                    return [found["message"] for found in message["params"]["diagnostics"]]
            else:
                self.answer(message)

    def hover(self, name: str, line: int, column: int) -> str:
        """Return the text under the cursor's balloon."""
        found = self.ask("textDocument/hover", **self.at(name, line, column))
        return json.dumps(found, ensure_ascii=False)

    def complete(self, name: str, line: int, column: int) -> dict[str, str]:
        """Return the words that the editor offers, with their explanations."""
        found = self.ask("textDocument/completion", **self.at(name, line, column))
        return {i["label"]: json.dumps(i, ensure_ascii=False) for i in found["items"]}

    def uri(self, name: str) -> str:
        return (ROOT / name).as_uri()

    def at(self, name: str, line: int, column: int) -> dict[str, Any]:
        return {
            "textDocument": {"uri": self.uri(name)},
            "position": {"line": line - 1, "character": column - 1},
        }

    def ask(self, method: str, **params: Any) -> Any:
        self.number += 1
        number = self.number
        self.write({"id": number, "method": method, "params": params})
        while True:
            message = self.read()
            if message.get("id") == number and "method" not in message:
                return message.get("result")
            self.answer(message)

    def tell(self, method: str, **params: Any) -> None:
        self.write({"method": method, "params": params})

    def answer(self, message: Mapping[str, Any]) -> None:
        """Answer what the server asks of an editor."""
        if "id" in message and "method" in message:
            result: Any = None
            if message["method"] == "workspace/configuration":
                items = message["params"]["items"]
                result = [self.settings.get(item.get("section", ""), {}) for item in items]
            self.write({"id": message["id"], "result": result})

    def write(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        assert length, "server berhenti"
        found: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return found
