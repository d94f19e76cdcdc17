// A mail server for one test file: takes every message and remembers for whom, or sends those back that it is told to.

import { createServer } from "node:net";
import { createInterface } from "node:readline";

// Resolves to { port, received, stop }. Messages to addresses that start with "nobody" are sent back.
export function startMailbox() {
  const received = [];
  const server = createServer((socket) => {
    const say = (line) => socket.write(`${line}\r\n`);
    let inMessage = false;
    socket.on("error", () => {});
    say("220 ready");
    createInterface({ input: socket }).on("line", (line) => {
      if (inMessage) {
        if (line !== ".") return;
        inMessage = false;
        say("250 taken");
      } else if (line.startsWith("RCPT")) {
        const address = line.match(/<(.*)>/)[1];
        if (address.startsWith("nobody")) return say("550 not known");
        received.push(address);
        say("250 fine");
      } else if (line === "DATA") {
        inMessage = true;
        say("354 go on");
      } else {
        say(line === "QUIT" ? "221 bye" : "250 fine");
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({ port: server.address().port, received, stop: () => server.close() });
    });
  });
}
