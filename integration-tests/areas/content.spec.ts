import { area } from "../support/area"

area(
  "content/admin-content",
  "content/homepage",
  "languages/texts",
  "languages/walk"
)
