</main><footer><p>Spade: ${data.get("tools.yaml").spade}. Posts: ${published_posts?size}, pages: ${published_pages?size}, notes: ${published_notes?size}.</p></footer></body></html>
