// Joins the forms of a page with allauth's passkey functions. An element says which function, and the ids it works with:
// <div data-passkey="addForm" data-add="the button" data-credential="the hidden field" data-data="the json"></div>
document.addEventListener("DOMContentLoaded", () => {
  for (const element of document.querySelectorAll("[data-passkey]")) {
    const { passkey, ...ids } = element.dataset;
    window.allauth.webauthn.forms[passkey]({ ids });
  }
});
document.addEventListener("allauth.error", () => {
  document.getElementById("passkey-failed").hidden = false;
});
