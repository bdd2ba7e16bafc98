#include "text/shortened.h"

#include "text/characters.h"

namespace fenjie::text {

bool is_shortened(std::string_view part, std::string_view whole) {
  std::size_t at = 0;
  for (std::size_t next = 0; next < whole.size() && at < part.size();) {
    const Character character = character_at(whole, next);
    next = character.end;
    if (character_at(part, at).code == character.code) at = character_at(part, at).end;
  }
  return at == part.size();
}

bool are_one_name(std::string_view one, std::string_view other) { return is_shortened(one, other) || is_shortened(other, one); }

}  // namespace fenjie::text
