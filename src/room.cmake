# fenjie_room(NAME USES room... LIBRARIES library...)
# One static library per folder of src/. USES names the rooms below; third-party LIBRARIES stay private,
# so that a room that reaches past its neighbours does not compile.
function(fenjie_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cc)
  add_library(fenjie_${name} STATIC ${sources})
  target_include_directories(fenjie_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  foreach(room ${ROOM_USES})
    target_link_libraries(fenjie_${name} PUBLIC fenjie_${room})
  endforeach()
  target_link_libraries(fenjie_${name} PRIVATE fenjie_options ${ROOM_LIBRARIES})
  if(FENJIE_PRECOMPILE)
    if(name STREQUAL "model")  # the lowest room: all others take what it has read
      target_precompile_headers(fenjie_model PRIVATE <algorithm> <array> <charconv> <functional> <map> <memory> <optional>
                                <set> <string> <string_view> <unordered_map> <utility> <vector>)
    else()
      target_precompile_headers(fenjie_${name} REUSE_FROM fenjie_model)
    endif()
  endif()
endfunction()
