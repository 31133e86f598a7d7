const interview = document.querySelector("gapwise-interview");

// Asked at first, and again when a token has ended: your server answers with what POST /api/v1/embed-tokens gave it.
interview.tokenSource = async () => (await fetch("/interview-token")).json();

document.addEventListener("gapwise-settled", (event) => {
  const { id, verdict, reference } = event.detail;
  document.querySelector("#outcome").textContent = `${reference}: ${verdict} (${id})`;
});
