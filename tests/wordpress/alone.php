<?php
/**
 * Loaded by the WordPress of the tests, before its plugins: it is alone in the world, and its editor has no frame when the address
 * says so.
 */

// Other servers are not asked; they answer that there is nothing new.
add_filter( 'pre_http_request', fn () => array( 'headers' => array(), 'body' => '{"plugins":[],"themes":[],"no_update":[],"translations":[],"offers":[]}', 'response' => array( 'code' => 200, 'message' => 'OK' ), 'cookies' => array() ) );

// Browsers without pictures of emoji would fetch them from elsewhere.
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );

// As with any plugin that has boxes of its own below the post.
add_action(
	'add_meta_boxes',
	function () {
		if ( isset( $_GET['without-frame'] ) ) {
			add_meta_box( 'test', 'A box', fn () => print( 'words' ) );
		}
	}
);
