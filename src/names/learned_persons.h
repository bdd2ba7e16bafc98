// The persons of a proposed registry: who is one person, and who is another one of the same name.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "names/seen_places.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::names {

/// "text", as TOML has it.
std::string toml_text(const std::string& text);
/// ["a", "b"]
std::string toml_list(const std::vector<std::string>& texts);
/// The same name has the same id, whatever else was seen.
std::string learned_id(const char* kind, const std::string& name);

class LearnedPersons {
 public:
  static constexpr std::size_t kNoUnit = static_cast<std::size_t>(-1);
  struct Post {
    std::string title;
    std::size_t unit = kNoUnit;  ///< of LearnedRegistry
    bool operator==(const Post&) const = default;
  };
  using UnitName = std::function<std::string(std::size_t unit)>;

  /// Both must outlive the persons.
  LearnedPersons(const rules::Book& book, const rules::Lexicon& lexicon) : titles_(book.set("posts")), lexicon_(lexicon) {}

  /// @param posts that stand beside the name here; none where nothing does
  void add(const std::string& name, const std::vector<Post>& posts, const Extraction& extraction, const Field& place);

  /// An entry each. Persons of one name whose posts are of different units are two; 张副市长 is a short name of the only 副市长 whose
  /// surname it is.
  std::string toml(const UnitName& unit_name) const;

 private:
  struct Sighting {
    std::vector<Post> posts;
    SeenPlaces seen;
  };
  struct Name {
    std::string name;
    std::vector<Sighting> sightings;
  };
  /// One person.
  struct Person {
    std::string name;
    std::vector<Post> posts;
    SeenPlaces seen;
    std::size_t namesakes = 1;  ///< persons of this name
    std::vector<std::string> short_names{}, remarks{};
  };

  std::vector<Person> persons(const UnitName& unit_name) const;
  std::string unit_of(const Post& post, const UnitName& unit_name) const;
  bool agree(const std::vector<Post>& one, const std::vector<Post>& other, const UnitName& unit_name) const;
  std::string take_nameless(std::vector<Person>& persons) const;
  std::string entry(const Person& person, const UnitName& unit_name) const;

  const rules::RuleSet& titles_;
  const rules::Lexicon& lexicon_;
  std::vector<Name> names_;
  std::unordered_map<std::string, std::size_t> name_of_;
};

}  // namespace fenjie::names
