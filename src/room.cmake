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
endfunction()
