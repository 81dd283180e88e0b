<?php
/**
 * Plugin Name:       saidso
 * Description:       Who said what in the post that is being written: quotes and their speakers, found in the editor's own browser.
 * Version:           {{version}}
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * Author:            The saidso authors
 * License:           MIT OR Apache-2.0
 * License URI:       https://opensource.org/license/mit
 *
 * Taken under MIT, it goes together with WordPress under the GPL, version 2 or later.
 *
 * It hands two files to the block editor and does nothing else: no options, no tables, no routes, no filters of content. What
 * is not active leaves nothing behind, so there is nothing to uninstall.
 *
 * @package saidso
 */

defined( 'ABSPATH' ) || exit;

/**
 * Loads the sidebar where a post is edited, for those who may edit it. Not in the editors of sites and widgets, which fire the
 * same action.
 */
function saidso_enqueue() {
	$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
	$post   = get_post();
	if ( ! $screen || 'post' !== $screen->base || ! $post || ! current_user_can( 'edit_post', $post->ID ) ) {
		return;
	}
	$needs = array( 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-plugins' );
	wp_enqueue_script( 'saidso', plugins_url( 'sidebar.js', __FILE__ ), $needs, '{{version}}', true );
	wp_enqueue_style( 'saidso', plugins_url( 'sidebar.css', __FILE__ ), array(), '{{version}}' );
}
add_action( 'enqueue_block_editor_assets', 'saidso_enqueue' );
