<?php
/**
 * Has a WordPress do something, and prints what comes of it as JSON.
 * usage: php command.php FOLDER COMMAND [WORD...]
 */

[ , $folder, $command ] = $argv;
$words                  = array_slice( $argv, 3 );
if ( 'set-up' === $command ) {
	define( 'WP_INSTALLING', true );
}
// What WordPress makes of an address when nobody asks for one.
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET' );
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';

const PLUGIN = 'saidso/saidso.php';

/** Fails loudly where WordPress hands its errors on as values. */
function must( $result ) {
	if ( is_wp_error( $result ) ) {
		fwrite( STDERR, $result->get_error_message() . "\n" );
		exit( 1 );
	}
	return $result;
}

$commands = array(
	'set-up'     => function () {
		wp_install( 'The Kallen Post', 'admin', 'admin@example.org', false, '', 'secret' );
		// Pictures of users, and those of emoji, come from elsewhere.
		update_option( 'show_avatars', 0 );
		// Else a browser that has some time finds it out.
		update_option( 'can_compress_scripts', 0 );
		update_user_meta( 1, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ) ) );
		return get_bloginfo( 'version' );
	},
	'install'    => function ( $archive ) {
		$upgrader = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
		must( $upgrader->install( $archive ) );
		return get_plugin_data( WP_PLUGIN_DIR . '/' . PLUGIN, false );
	},
	'activate'   => function () {
		return must( activate_plugin( PLUGIN ) );
	},
	'deactivate' => function () {
		deactivate_plugins( PLUGIN );
		return is_plugin_active( PLUGIN );
	},
	'delete'     => function () {
		must( delete_plugins( array( PLUGIN ) ) );
		return file_exists( WP_PLUGIN_DIR . '/saidso' );
	},
	'write'      => function ( $title, $content ) {
		$post = array( 'post_title' => $title, 'post_content' => $content, 'post_author' => 1 );
		return must( wp_insert_post( wp_slash( $post ), true ) );
	},
	'read'       => function ( $id ) {
		$revisions = array_map( fn ( $each ) => array( $each->post_title, $each->post_content ), wp_get_post_revisions( $id ) );
		return array(
			'content'   => get_post( $id )->post_content,
			'revisions' => array_values( $revisions ),
			'meta'      => array_keys( get_post_meta( $id ) ),
		);
	},
	// What a user of a role is given on a screen to edit a post, or another.
	'enqueued'   => function ( $role, $base, $id ) {
		$user = must( wp_insert_user( array( 'user_login' => uniqid(), 'user_pass' => 'secret', 'role' => $role ) ) );
		wp_set_current_user( $user );
		set_current_screen( $base );
		$GLOBALS['post'] = get_post( $id );
		do_action( 'enqueue_block_editor_assets' );
		wp_delete_user( $user );
		return wp_script_is( 'saidso' );
	},
	// Every row of every table, as text.
	'dump'       => function () {
		$data = new PDO( 'sqlite:' . FQDB );
		$rows = array();
		foreach ( $data->query( "SELECT name FROM sqlite_master WHERE type = 'table'" )->fetchAll( PDO::FETCH_COLUMN ) as $table ) {
			$all            = $data->query( "SELECT * FROM \"$table\"" )->fetchAll( PDO::FETCH_ASSOC );
			$rows[ $table ] = array_map( fn ( $row ) => wp_json_encode( $row, JSON_INVALID_UTF8_SUBSTITUTE ), $all );
		}
		return $rows;
	},
);

echo wp_json_encode( $commands[ $command ]( ...$words ) );
