const stored = "paper-observatory.theme";

type Theme = "light" | "dark";

/** Makes the words Light and Dark switch the colours; the choice is kept, and without one the system's is followed. */
export function mountTheme(root: ParentNode = document): void {
  const buttons = Array.from(root.querySelectorAll<HTMLButtonElement>("button[data-theme-choice]"));
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const theme = chosenTheme() ?? (dark.matches ? "dark" : "light");
    document.documentElement.dataset["theme"] = theme;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset["themeChoice"] === theme));
  };
  for (const button of buttons)
    button.addEventListener("click", () => {
      keepTheme(button.dataset["themeChoice"] as Theme);
      show();
    });
  dark.addEventListener("change", show);
  addEventListener("storage", ({key}) => key === stored && show());
  show();
}

let unkept: Theme | null = null;

function chosenTheme(): Theme | null {
  try {
    const theme = localStorage.getItem(stored);
    return theme === "light" || theme === "dark" ? theme : unkept;
  } catch {
    return unkept;
  }
}

/** Where storage is refused, the choice lasts as long as the page. */
function keepTheme(theme: Theme): void {
  unkept = theme;
  try {
    localStorage.setItem(stored, theme);
  } catch {
    return;
  }
}
